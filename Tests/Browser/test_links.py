"""No link on any page leads nowhere, whoever looks."""

from __future__ import annotations

import html
import re

import pytest

from roundtable_server import Server
from walking import Walker

PEOPLE = ["Amina Odhiambo", "Lucía Herrera", "Joseph Banda", "Tomasz Wróbel", "Grace Whitfield", "Ines Costa"]


@pytest.fixture(scope="module", params=["selection", "active", "closed"])
def standing(request):
    """Only read here, so that one is enough for all."""
    served = Server(stage=request.param)
    yield served
    served.close()


@pytest.mark.parametrize("name", PEOPLE)
def test_no_link_leads_nowhere(standing, new_page, name):
    page = new_page()
    Walker(standing, page).enter_as(name)
    # Not from the first page: in a demonstration it shows every network, also to those who have no place in it.
    waiting, seen, dead = [("/you", "the address line")], {"/", "/you"}, []
    while waiting:
        path, origin = waiting.pop()
        answer = page.request.get(standing.address + path)
        if answer.status != 200:
            dead.append(f"{answer.status} {path}, linked on {origin}")
        if not answer.headers["content-type"].startswith("text/html"):
            continue
        for link in re.findall(r'<a [^>]*?href="(/[^"#]*)', answer.text()):
            link = html.unescape(link)
            if link not in seen:
                seen.add(link)
                waiting.append((link, path))
    assert len(seen) > 5
    assert not dead, "\n".join(dead)
