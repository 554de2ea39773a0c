"""python3 -m service, or with one of the operator's commands: python3 -m service case NUMBER STATE …"""
import sys

from service.run import commands
from service.run.main import main

sys.exit(commands.main(sys.argv[1:]) if commands.is_command(sys.argv[1:]) else main())
