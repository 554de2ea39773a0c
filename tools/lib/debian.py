"""Installs Debian packages: as root, or with sudo after saying what and why, or else by telling the command."""

import os
import shutil
import subprocess

from lib.say import Stop, run, say


def install(packages, why):
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        raise Stop(f"this machine has no apt-get. Install these yourself, then run this again: {' '.join(packages)}")
    if os.geteuid() == 0:
        become_root = []
    elif may_use_sudo():
        become_root = ["sudo"]
    else:
        raise Stop(f"packages are missing, {why}. Run as root, then run this again: {' '.join(command)}")
    say(f"Installing Debian packages{' with sudo' if become_root else ''}, {why}; it takes some minutes: {' '.join(packages)}")
    remedy = "Check the network and the apt sources, then run this again."
    settings = ["env", "DEBIAN_FRONTEND=noninteractive"]
    run([*become_root, "apt-get", "update", "-q"], what="Asking the Debian mirror for its list", remedy=remedy)
    run([*become_root, *settings, *command, "-q"], what="Installing Debian packages", remedy=remedy)


def may_use_sudo():
    """With a terminal sudo can ask for the password; without one it must not need any."""
    if not shutil.which("sudo"):
        return False
    return os.isatty(0) or subprocess.run(["sudo", "-n", "true"], stderr=subprocess.DEVNULL).returncode == 0
