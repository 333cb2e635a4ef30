"""Runs a command and prints its wall time in seconds and the memory of its largest process in MB.

    python3 measure.py COMMAND...
"""

import resource
import subprocess
import sys
import time

start = time.monotonic()
try:
    status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
except OSError as error:  # A row of the table says so, and the next ones follow.
    print(error, file=sys.stderr)
    status = 127
seconds = time.monotonic() - start
memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"{seconds:.2f} {memory:.0f} {status}")
