"""An archive opens without a server, without scripts, in any program that reads HTML."""

import urllib.parse
from pathlib import Path

import pytest

from html_reading import Document


@pytest.fixture(scope="module")
def pages(archive):
    return {path: Document(path.read_text(encoding="utf-8")) for path in sorted(archive.rglob("*.html"))}


def test_every_page_is_well_formed(pages):
    assert len(pages) > 12
    for path, page in pages.items():
        assert not page.wrong, f"{path.name}: {page.wrong}"
        assert page.declared.lower() == "doctype html"
        assert {"html", "title", "main", "h1"} <= page.tags, path


def test_every_internal_link_leads_to_a_file_and_a_place_in_it(archive, pages):
    followed = 0
    for path, page in pages.items():
        for link in page.links:
            parts = urllib.parse.urlsplit(link)
            if parts.scheme in ("http", "https", "mailto"):
                continue
            # As a browser resolves it over file://.
            target = urllib.parse.urlsplit(urllib.parse.urljoin(path.as_uri(), link))
            assert target.scheme == "file", f"{path.name}: {link}"
            file = Path(urllib.parse.unquote(target.path))
            assert file.is_file(), f"{path.relative_to(archive)}: {link}"
            assert archive in file.parents, f"{path.relative_to(archive)} leads out of the archive: {link}"
            if target.fragment and file.suffix == ".html":
                assert urllib.parse.unquote(target.fragment) in pages[file].ids, f"{path.name}: {link}"
            followed += 1
    assert followed > 150


def test_every_page_is_reached_from_the_first(archive, pages):
    reached, ahead = set(), [archive / "index.html", archive / "data" / "index.html"]
    while ahead:
        path = ahead.pop()
        if path in reached:
            continue
        reached.add(path)
        for link in pages[path].links:
            target = urllib.parse.urlsplit(urllib.parse.urljoin(path.as_uri(), link))
            file = Path(urllib.parse.unquote(target.path))
            if target.scheme == "file" and file in pages:
                ahead.append(file)
    assert reached == set(pages)


def test_no_script_is_needed_and_nothing_is_fetched_from_elsewhere(pages):
    for path, page in pages.items():
        # Only the page that searches runs one; without it, it says where else to look.
        tags = page.tags - {"script"} if path.name == "search.html" else page.tags
        assert not tags & {"script", "iframe", "object", "embed", "form"}, path
        assert not [name for name in page.attributes if name.startswith("on")], path


def test_nothing_in_it_names_the_server(archive, finished):
    for path in archive.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            for word in (b"localhost", b"127.0.0.1", str(finished.folder).encode()):
                assert word not in content, f"{path.relative_to(archive)} names {word!r}"


def test_a_folder_in_use_and_a_name_nobody_bears_are_refused(archive, finished):
    before = sorted(archive.rglob("*"))
    used = finished.command("archive", "groove", "--to", str(archive), check=False)
    assert used.returncode == 1 and "empty folder" in used.stderr
    assert sorted(archive.rglob("*")) == before
    nobody = finished.command("archive", "nowhere", "--to", str(finished.folder / "none"), check=False)
    assert nobody.returncode == 1 and "nowhere" in nobody.stderr
