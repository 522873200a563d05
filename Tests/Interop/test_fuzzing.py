"""Letters damaged at random are read for a minute by the parser and by the trimmer: nothing crashes, hangs or is lost."""

import os
import pathlib
import subprocess

HERE = pathlib.Path(__file__).resolve().parents[2]
SECONDS = os.environ.get("ROUNDTABLE_FUZZ_SECONDS", "60")


def test_damaged_letters_are_read_for_a_minute_without_a_crash_a_hang_or_a_lost_line():
    """Both at once; each stops by itself at a letter that takes five seconds, and says where it lies."""
    bench = HERE / ".build" / "debug" / "Bench"
    assert bench.exists(), "swift build --build-tests makes it"
    runs = {
        what: subprocess.Popen(
            [str(bench), "fuzz", what, SECONDS], cwd=HERE, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        for what in ("trim", "parse")
    }
    try:
        for what, run in runs.items():
            said, _ = run.communicate(timeout=int(SECONDS) + 60)
            assert run.returncode == 0, f"fuzzing {what}: {said}"
            assert "nothing crashed, hung or was lost" in said, said
    finally:
        for run in runs.values():
            run.kill()
