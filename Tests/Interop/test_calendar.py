"""The calendar files that are served are read by icalendar."""

import html
import re

import icalendar
import pytest


@pytest.fixture(scope="module")
def files(member):
    """Every calendar file a member finds on the pages of the activities, with the page it was found on."""
    found = {}
    listed = set(re.findall(r'href="(/networks/groove/activities/[0-9a-z]{13})"', member.page("/networks/groove/activities")))
    for address in sorted(listed):
        page = member.page(address)
        for link in set(re.findall(r'href="([^"]+/calendar)"', page)):
            found[link] = (member.get(link), page)
    return found


def test_there_is_one_for_each_activity(files):
    assert len(files) >= 2


def test_each_is_one_event_in_utc(files):
    for link, (answer, page) in files.items():
        assert answer.headers.get_content_type() == "text/calendar", link
        assert ".ics" in answer.headers["Content-Disposition"]
        raw = answer.read()
        calendar = icalendar.Calendar.from_ical(raw)
        (event,) = calendar.walk("VEVENT")
        assert not calendar.errors and not event.errors
        assert str(calendar["VERSION"]) == "2.0" and calendar["PRODID"]
        network, title = str(event["SUMMARY"]).split(": ", 1)
        assert network == "GROOVE" and title in html.unescape(page)
        assert event["DTSTART"].dt < event["DTEND"].dt
        assert all(str(event[name].dt.tzinfo) == "UTC" for name in ("DTSTART", "DTEND", "DTSTAMP"))
        assert max(len(line) for line in raw.split(b"\r\n")) <= 75


def test_no_two_share_an_identity(files, member):
    identities = [icalendar.Calendar.from_ical(member.get(link).read()).walk("VEVENT")[0]["UID"] for link in files]
    assert len(set(identities)) == len(identities)
