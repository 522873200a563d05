"""Counts what a first visit brings over the wire, images aside, as the browser itself reports it."""

from playwright.sync_api import Page


class Wire:
    """Listens from its making on; make it before `page.goto`. Sizes include the headers of the answers."""

    def __init__(self, page: Page):
        self._addresses: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        self._bytes: dict[str, int] = {}
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})
        session.on("Network.requestWillBeSent", self._sent)
        session.on("Network.responseReceived", self._answered)
        session.on("Network.loadingFinished", self._finished)
        self._session = session

    def _sent(self, event: dict) -> None:
        if event["request"]["url"].startswith("data:"):
            return
        self._addresses[event["requestId"]] = event["request"]["url"]
        self._kinds[event["requestId"]] = event.get("type", "")

    def _answered(self, event: dict) -> None:
        # The little picture in the tab is asked for as "Other"; only the answer tells that it is an image.
        if event["response"]["mimeType"].startswith("image/"):
            self._kinds[event["requestId"]] = "Image"

    def _finished(self, event: dict) -> None:
        self._bytes[event["requestId"]] = int(event["encodedDataLength"])

    def _counted(self) -> list[str]:
        return [request for request in self._addresses if self._kinds[request] != "Image"]

    @property
    def requests(self) -> list[str]:
        return [self._addresses[request] for request in self._counted()]

    @property
    def bytes(self) -> int:
        return sum(self._bytes.get(request, 0) for request in self._counted())

    def __str__(self) -> str:
        return "\n".join(f"{self._bytes.get(r, 0):8} {self._addresses[r]}" for r in self._counted())
