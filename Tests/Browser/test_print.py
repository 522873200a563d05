"""A page on paper is black on white, whatever the screen was."""


def test_a_dark_screen_prints_on_white_paper(server, new_page):
    page = new_page()
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(server.address + "/library")
    brightness = """selector => {
        const style = getComputedStyle(document.querySelector(selector))
        return [style.color, style.backgroundColor, style.colorScheme].concat(style.color.match(/\\d+/g).map(Number))
    }"""
    for selector in ("html", "body", ".masthead", ".site", "main", "main h1", ".colophon", ".colophon p"):
        _, background, scheme, *ink = page.evaluate(brightness, selector)
        assert scheme == "light", selector
        assert max(ink[:3]) < 0x60, f"{selector} is written in {ink}"
        assert background in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"), f"{selector} stands on {background}"
