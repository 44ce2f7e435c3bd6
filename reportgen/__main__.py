"""Run the command line: ``python -m reportgen``."""

import sys

from reportgen.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
