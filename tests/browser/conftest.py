"""A real browser before a running site; every journey is looked at by axe as well."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.servers.basehttp import ThreadedWSGIServer
from django.db import connections
from django.test import Client
from django.test.testcases import LiveServerThread
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tongket.apps.accounts.models import User

AXE = Path(__file__).parents[2] / "front" / "node_modules" / "axe-core" / "axe.min.js"
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
LAPTOP, PHONE = (1440, 900), (390, 844)
# The wishes of WCAG 2.2 A and AA and the best practices; what they find must be mended.
SERIOUS = """() => axe.run({resultTypes: ["violations"]}).then((found) => found.violations
  .filter((each) => ["serious", "critical"].includes(each.impact))
  .map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`))"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a journey."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser of the system; without one the journeys are skipped (in CI: failed)."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if not program:
        pytest.skip("no chromium on this machine")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright runs a loop beside the tests
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


class Server(ThreadedWSGIServer):
    """Waits at its end for the threads that still answer, so that no socket is left open."""

    daemon_threads = False
    block_on_close = True


class Site(LiveServerThread):
    """The site in a thread of its own."""

    server_class = Server


@pytest.fixture
def site(db: None) -> Iterator[str]:
    """The address of a site that works inside this test's transaction: nothing outlives the test.

    The audit log refuses to be emptied, so a site with real commits could not be cleaned up.
    """
    shared = {each.alias: each for each in connections.all()}
    for connection in shared.values():
        connection.inc_thread_sharing()
    thread = Site("127.0.0.1", StaticFilesHandler, connections_override=shared)
    thread.daemon = True
    thread.start()
    thread.is_ready.wait()
    assert thread.error is None, thread.error
    yield f"http://127.0.0.1:{thread.port}"
    thread.terminate()
    for connection in shared.values():
        connection.dec_thread_sharing()


@dataclass
class Visitor:
    """Somebody before the screen; ``noise`` is what the browser complained about."""

    page: Page
    site: str
    noise: list[str] = field(default_factory=list)

    def goes_to(self, path: str) -> Page:
        """Open a page of the site and wait until it is quiet."""
        self.page.goto(self.site + path)
        self.page.wait_for_load_state("networkidle")
        return self.page

    def serious(self) -> list[str]:
        """What axe finds on the page that is open."""
        if not AXE.exists():
            pytest.skip("front/node_modules is not installed: make front")
        session = self.page.context.new_cdp_session(self.page)
        # By the debugger's way in, which the page's strict policy does not stop.
        session.send("Runtime.evaluate", {"expression": AXE.read_text("utf-8")})
        found: list[str] = self.page.evaluate(SERIOUS)
        return found

    def scrolls_sideways(self) -> bool:
        """Whether something is wider than the window."""
        return bool(self.page.evaluate("document.documentElement.scrollWidth > innerWidth"))


Visit = Callable[..., Visitor]


@pytest.fixture
def visit(chromium: Browser, site: str) -> Iterator[Visit]:
    """Opens a window: ``visit(user, size=PHONE, colours="dark")``; a stranger without a user."""
    contexts: list[BrowserContext] = []

    def opened(user: User | None = None, *, size: tuple[int, int] = LAPTOP, **more: Any) -> Visitor:
        context = chromium.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=more.pop("colours", "light"),
            **more,
        )
        contexts.append(context)
        if user:
            context.add_cookies([{"name": "sessionid", "value": session_of(user), "url": site}])
        visitor = Visitor(context.new_page(), site)
        visitor.page.on(
            "console",
            lambda said: visitor.noise.append(said.text) if said.type == "error" else None,
        )
        visitor.page.on("pageerror", lambda error: visitor.noise.append(str(error)))
        return visitor

    yield opened
    for context in contexts:
        context.close()


def session_of(user: User) -> str:
    """The cookie of a fresh session of this account."""
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client.cookies["sessionid"].value
