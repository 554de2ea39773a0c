"""python3 -m service, or with a command: python3 -m service backup FILE, python3 -m service restore FILE"""
import sys

from service import backup
from service.main import main

given = sys.argv[1:]
sys.exit(backup.COMMANDS[given[0]](given[1:]) if given and given[0] in backup.COMMANDS else main())
