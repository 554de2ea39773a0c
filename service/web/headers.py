"""The headers that every answer carries, and the policy of what a page may load and run."""
import base64
import hashlib
import re

INLINE = {"script": re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.S),
          "style": re.compile(r"<style[^>]*>(.*?)</style>", re.S)}

DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' data: blob:",
    "media-src": "'self' blob:",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
}

UNUSED_DEVICES = ("accelerometer", "gyroscope", "magnetometer", "payment", "usb")
USED_DEVICES = ("camera", "geolocation", "microphone")  # for a photo, the neighbourhood and speech, when the person asks


def source(text: str) -> str:
    """An inline script or style as the policy allows it: by its SHA-256."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def policy(html: str = "") -> str:
    """The policy for a page, with exactly its own inline scripts and styles."""
    parts = []
    for name, sources in DIRECTIVES.items():
        inline = INLINE[name[:-4]].findall(html) if name[:-4] in INLINE else []
        parts.append(" ".join([name, sources, *sorted({source(text) for text in inline})]))
    return "; ".join(parts)


SECURITY = {
    "content-security-policy": policy(),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": ", ".join(
        [f"{name}=()" for name in UNUSED_DEVICES] + [f"{name}=(self)" for name in USED_DEVICES]),
    "cross-origin-resource-policy": "same-origin",
}
