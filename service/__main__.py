"""python3 -m service, or with a command: python3 -m service backup FILE, restore FILE, photos NUMBER FOLDER"""
import sys

from service.backup import backup, restore
from service.case_photos import photos
from service.main import main

COMMANDS = {"backup": backup, "restore": restore, "photos": photos}

given = sys.argv[1:]
sys.exit(COMMANDS[given[0]](given[1:]) if given and given[0] in COMMANDS else main())
