"""Clips of speech for the catalogue in use, made beside the service by the program that also makes those of the build."""
import argparse
import logging
import shutil
import subprocess
import sys
import threading

SYNTHESISER = "espeak-ng"
NICE = 10  # whoever is served comes first


def make_clips(options: argparse.Namespace) -> threading.Thread | None:
    """In the background; what is there already, here or in the build, is not made again."""
    if not options.clip_maker or not shutil.which(SYNTHESISER):
        return None
    command = ["nice", "-n", str(NICE), sys.executable, str(options.clip_maker), "--catalogue", str(options.catalogue),
               "--i18n", str(options.i18n), "--out", str(options.data / "clips"), "--kept", str(options.clips)]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def wait():
        if process.wait():
            logging.warning("the clips of speech could not all be made; the lines above say why")
    waiting = threading.Thread(target=wait, daemon=True)
    waiting.start()
    return waiting
