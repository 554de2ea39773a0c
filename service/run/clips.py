"""Clips of speech for the catalogue in use, made beside the service by the program that also makes those of the build."""
import argparse
import logging
import shutil
import subprocess
import sys
import threading

RECORDINGS = "audio"  # in the data folder: what people recorded here, <language>/<key>.opus
KEEP_DAYS = 30  # clips that no list names any more, for whoever has an earlier list
SYNTHESISER = "espeak-ng"
NICE = 10  # whoever is served comes first


def command(options: argparse.Namespace) -> list[str]:
    return [sys.executable, str(options.clip_maker), "--catalogue", str(options.catalogue), "--i18n", str(options.i18n),
            "--out", str(options.data / "clips"), "--kept", str(options.clips),
            "--recordings", str(options.data / RECORDINGS), "--keep-days", str(KEEP_DAYS)]


def make_clips(options: argparse.Namespace) -> threading.Thread | None:
    """In the background; what is there already, here or in the build, is not made again."""
    can_make = shutil.which(SYNTHESISER) or (options.data / RECORDINGS).is_dir() if options.clip_maker else False
    if not can_make:
        return None
    process = subprocess.Popen(["nice", "-n", str(NICE), *command(options)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def wait():
        if process.wait():
            logging.warning("the clips of speech could not all be made; the lines above say why")
    waiting = threading.Thread(target=wait, daemon=True)
    waiting.start()
    return waiting
