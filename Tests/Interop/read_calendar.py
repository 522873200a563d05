"""Reads every *.ics of a folder with icalendar and prints, as JSON, the one event of each."""

import json
import pathlib
import sys

import icalendar


def address(value):
    return {"name": value.params.get("CN", ""), "address": str(value)}


def read(path):
    raw = path.read_bytes()
    calendar = icalendar.Calendar.from_ical(raw)
    (event,) = calendar.walk("VEVENT")
    attendees = event.get("ATTENDEE", [])
    return {
        "method": str(calendar["METHOD"]),
        "version": str(calendar["VERSION"]),
        "uid": str(event["UID"]),
        "sequence": int(event["SEQUENCE"]),
        "summary": str(event["SUMMARY"]),
        "description": str(event.get("DESCRIPTION", "")),
        "location": str(event.get("LOCATION", "")),
        "url": str(event.get("URL", "")),
        "status": str(event["STATUS"]),
        "start": int(event["DTSTART"].dt.timestamp()),
        "end": int(event["DTEND"].dt.timestamp()),
        "stamp": int(event["DTSTAMP"].dt.timestamp()),
        "utc": all(str(event[name].dt.tzinfo) == "UTC" for name in ("DTSTART", "DTEND", "DTSTAMP")),
        "organizer": address(event["ORGANIZER"]),
        "attendees": [address(a) for a in (attendees if isinstance(attendees, list) else [attendees])],
        "errors": [str(e) for e in event.errors],
        "longestLine": max(len(line) for line in raw.split(b"\r\n")),
        "bareLineEnds": any(b"\r" in line or b"\n" in line for line in raw.split(b"\r\n")),
    }


if __name__ == "__main__":
    print(json.dumps([read(path) for path in sorted(pathlib.Path(sys.argv[1]).glob("*.ics"))]))
