"""The commands of the program: what they answer, and with which exit code they end."""

import json
import sqlite3
import subprocess
import urllib.request

import pytest

FOLDER = {
    "organisations.csv": "key,name,country\nhearth,Hearth House,Kenya\n",
    "people.csv": "key,name,email\nann,Ann Example,ann@hearth.example\nbo,Bo Example,\n",
    "networks.csv": "key,name,stage,begins,ends,preceded_by\n"
    "one,Stove Guild One,closed,2019,2019,\ntwo,Stove Guild Two,active,2020-03-01,2031-12-31,one\n",
    "memberships.csv": "network,person,roles,organisation,called\n"
    "one,ann,member,hearth,apprentice\none,bo,,,\ntwo,ann,member facilitator,hearth,\n",
    "deliverables.csv": "network,key,title,description,people,state,link\n"
    'one,guide,A guide to stoves,"Which ones are lit, and why",ann bo,released,https://example.org/guide\n',
    "ties.csv": "network,kind,from,to\none,mentored,ann,bo\n",
}
CONVENER = "amina@programme.example"


@pytest.fixture
def folder(house):
    place = house.folder / "guild"
    place.mkdir()
    for name, text in FOLDER.items():
        (place / name).write_text(text, encoding="utf-8")
    return place


def run(house, *words):
    """The database stands in the environment, as `bin/run` hands it over."""
    return subprocess.run(
        [str(house.program), *words],
        cwd=house.folder, env={**house.environment, "ROUNDTABLE_DATABASE": str(house.database)},
        capture_output=True, text=True, timeout=60,
    )


def bring(house, folder, *words):
    return run(house, "import", "network", str(folder), "--convener", CONVENER, *words)


def counts(house) -> dict:
    with sqlite3.connect(house.database) as database:
        tables = ("network", "person", "organisation", "membership", "deliverable", "event")
        return {table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


def test_check_finds_nothing_in_what_demo_made(finished):
    done = finished.command("check")
    assert done.stdout.splitlines() == ["Everything holds."]


def test_check_names_a_broken_chain_and_ends_with_1(house):
    with sqlite3.connect(house.database) as database:
        database.execute("UPDATE event SET body = '{\"forged\":1}' WHERE position = 2")
    done = house.command("check", check=False)
    assert done.returncode == 1
    assert "breaks at position 2" in done.stdout


def test_demo_if_empty_leaves_what_is_there_and_says_so(house):
    before = counts(house)
    done = run(house, "demo", "--if-empty")
    assert done.returncode == 0
    assert "it stays as it is" in done.stdout
    assert counts(house) == before


def test_demo_if_empty_fills_an_empty_database(house):
    house.database = house.folder / "empty.sqlite"
    assert run(house, "demo", "--if-empty", "--stage", "design").returncode == 0
    assert counts(house)["network"] == 1


def test_no_password_of_the_database_is_shown(house):
    house.database = "postgres://someone:sesame@db.example/roundtable"
    shown = run(house, "config").stdout
    assert "postgres://someone:…@db.example/roundtable" in shown
    assert "sesame" not in shown


def test_a_dry_run_reports_and_writes_nothing(house, folder):
    before = counts(house)
    done = bring(house, folder, "--dry-run")
    assert done.returncode == 0, done.stderr
    assert "Would import 2 networks, 2 people, 1 organisations, 1 deliverables." in done.stdout
    assert counts(house) == before


def test_an_import_twice_doubles_nothing_and_check_finds_nothing(house, folder):
    first = bring(house, folder)
    assert first.returncode == 0, first.stdout + first.stderr
    assert "Imported 2 networks" in first.stdout
    after = counts(house)
    again = bring(house, folder)
    assert again.returncode == 0
    assert "Imported 0 networks" in again.stdout and "Here before: 2 networks" in again.stdout
    assert counts(house) == after
    assert house.command("check").stdout.splitlines() == ["Everything holds."]


def test_a_bad_row_is_reported_with_its_line_and_comes_in_once_it_is_mended(house, folder):
    members = folder / "memberships.csv"
    members.write_text(FOLDER["memberships.csv"] + "two,nobody,member,,\n", encoding="utf-8")
    done = bring(house, folder)
    assert done.returncode == 1
    assert "memberships.csv, line 5:" in done.stdout
    assert "Not imported: Stove Guild Two." in done.stdout
    assert "Refused: 1 rows." in done.stdout
    members.write_text(FOLDER["memberships.csv"], encoding="utf-8")
    assert bring(house, folder).returncode == 0
    assert house.command("check").returncode == 0


def test_what_came_in_is_read_on_the_page_of_the_library(house, folder):
    assert bring(house, folder).returncode == 0
    house.command("check", "--rebuild-search")
    house.start()
    with urllib.request.urlopen(house.address + "/library.json?q=stoves", timeout=20) as answer:
        assert "A guide to stoves" in json.dumps(json.load(answer))


@pytest.mark.parametrize(
    "words, code, says",
    [
        (["import", "network", "{folder}/nowhere", "--convener", CONVENER], 1, "There is no folder"),
        (["import", "network", "{folder}", "--convener", "who@nowhere.example"], 1, "Nobody has the address"),
        (["demo"], 1, "something in this database already"),
        (["demo", "--stage", "dawn"], 64, "There is no stage"),
        (["archive", "groove", "--to", "{folder}/x", "--audience", "mars"], 64, "There is no audience"),
        (["archive", "nowhere", "--to", "{folder}/x"], 1, "nowhere"),
        (["user", "who@nowhere.example"], 1, "Nobody has the address"),
    ],
)
def test_what_cannot_be_done_is_said_and_ends_with_another_code(house, folder, words, code, says):
    before = counts(house)
    done = run(house, *[word.format(folder=folder) for word in words])
    assert done.returncode == code, done.stdout + done.stderr
    assert says in done.stderr
    assert ("Usage:" in done.stderr) == (code == 64)
    assert code == 64 or len(done.stderr.strip().splitlines()) == 1
    assert counts(house) == before
