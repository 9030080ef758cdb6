"""A picture of every page: ``python -m tools.screens [--as USERNAME] [--out var/screens] [PATH …]``.

Starts the site of the demo's database, signs in, follows links from the desk (or from the paths
given) and takes each kind of page once, at 1440 and at 390 pixels, with what axe finds beside it.
"""

import argparse
import os
import shutil
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import django
from django.contrib.auth import get_user_model
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.test import Client
from django.test.testcases import LiveServerThread
from django.urls import Resolver404, resolve
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
AXE = ROOT / "front" / "node_modules" / "axe-core" / "axe.min.js"
WIDTHS = {"1440": (1440, 900), "390": (390, 844)}
LINKS = "[...document.querySelectorAll('a[href]')].map((link) => link.href)"
FINDINGS = """() => axe.run({resultTypes: ["violations"]}).then((found) =>
  found.violations.map((each) => `${each.impact} ${each.id} (${each.nodes.length})`))"""
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


class Seen(NamedTuple):
    """A page as it was met."""

    path: str
    name: str
    status: int


def kind_of(path: str) -> str:
    """The name of the route that a path belongs to; empty for what is no page of ours."""
    try:
        found = resolve(path)
    except Resolver404:
        return ""
    return found.view_name or path


def walk(page: Any, site: str, starts: Sequence[str]) -> Iterator[Seen]:
    """Pages breadth first, one of each kind; what is no HTML is passed by."""
    waiting, met = deque(starts), set[str]()
    while waiting:
        path = waiting.popleft()
        name = kind_of(urlsplit(path).path)
        if not name or name in met or name == "account_logout":
            continue
        met.add(name)
        answer = page.request.get(site + path)
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        page.goto(site + path, wait_until="networkidle")
        yield Seen(path, name.replace(":", "-"), answer.status)
        for link in page.evaluate(LINKS):
            if link.startswith(site):
                waiting.append(urlsplit(link).path or "/")


def looked_at(page: Any) -> list[str]:
    """What axe finds, and whether the page scrolls sideways."""
    found: list[str] = []
    if AXE.exists():
        session = page.context.new_cdp_session(page)
        session.send("Runtime.evaluate", {"expression": AXE.read_text("utf-8")})
        found += page.evaluate(FINDINGS)
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("scrolls sideways")
    return found


def take(site: str, cookie: str, starts: Sequence[str], out: Path) -> int:
    """Walk at each width; how many pages had something to be mended."""
    faults = 0
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        for width, (wide, high) in WIDTHS.items():
            context = browser.new_context(viewport={"width": wide, "height": high})
            if cookie:
                context.add_cookies([{"name": "sessionid", "value": cookie, "url": site}])
            page = context.new_page()
            for seen in walk(page, site, starts):
                page.screenshot(path=out / f"{seen.name}-{width}.png")
                found = looked_at(page)
                faults += bool(found) or seen.status >= 400
                print(width, seen.status, seen.path, *found)
        browser.close()
    return faults


class AsInProduction(WSGIHandler):
    """Files are served by the site's own middleware, not by the test server."""

    def __init__(self, site: WSGIHandler) -> None:
        self.site = site

    def __call__(self, environ: Any, start_response: Any) -> Any:
        """Pass on."""
        return self.site(environ, start_response)


@contextmanager
def running() -> Iterator[str]:
    """The address of the site, served from this process as in production, compressed files and all."""
    call_command("collectstatic", interactive=False, verbosity=0)
    thread = LiveServerThread("127.0.0.1", AsInProduction)
    thread.daemon = True
    thread.start()
    thread.is_ready.wait()
    if thread.error:
        raise thread.error
    yield f"http://127.0.0.1:{thread.port}"
    thread.terminate()


def session_of(username: str) -> str:
    """The cookie of a fresh session; empty for a stranger."""
    if not username:
        return ""
    client = Client()
    client.force_login(get_user_model().objects.get(username=username), backend=BACKEND)
    return client.cookies["sessionid"].value


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 1 when a page has something to be mended."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", nargs="*", default=["/"])
    parser.add_argument("--as", dest="username", default="", help="who looks; a stranger without")
    parser.add_argument("--out", type=Path, default=ROOT / "var" / "screens")
    asked = parser.parse_args(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tongket.web.settings.demo")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    django.setup()
    asked.out.mkdir(parents=True, exist_ok=True)
    with running() as site:
        return 1 if take(site, session_of(asked.username), asked.path, asked.out) else 0


if __name__ == "__main__":
    sys.exit(main())
