"""A form that is sent twice is done once, whichever form it is.

Every showing of a form carries a token of its own against forgery. The same person sending the
same words to the same address with the same token has pressed the button twice: the second sending
is led to where the first one led, and waits for it when both arrive together.
"""

import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from http import HTTPStatus
from typing import Final

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

REMEMBERED: Final = 3600  # seconds
AT_WORK: Final = 30  # seconds after which a first sending that never came back counts for nothing
LOOKS, PAUSE = 100, 0.1  # how often, and how many seconds apart, the second looks for the first
_TOKEN: Final = "csrfmiddlewaretoken"  # noqa: S105 - the name of a field
_NOT_DONE: Final = ""


class OnceMiddleware:
    """Remembers where a form that was done led; one that was not done may be sent again."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or repeat the answer."""
        if not _is_form_of_a_person(request):
            return self.answer(request)
        key = _key_of(request)
        for _look in range(LOOKS):
            if cache.add(key, _NOT_DONE, AT_WORK):
                return self._first(request, key)
            led = cache.get(key, _NOT_DONE)
            if led != _NOT_DONE:
                return HttpResponseRedirect(led)
            time.sleep(PAUSE)
        return self.answer(request)

    def _first(self, request: HttpRequest, key: str) -> HttpResponse:
        response = self.answer(request)
        if response.status_code == HTTPStatus.FOUND:
            cache.set(key, response.headers["Location"], REMEMBERED)
        else:
            cache.delete(key)
        return response


def _is_form_of_a_person(request: HttpRequest) -> bool:
    """What programs send is theirs to name, and for the API to read."""
    if request.method != "POST" or "Authorization" in request.headers:
        return False
    return request.user.is_authenticated and _TOKEN in request.POST


def _key_of(request: HttpRequest) -> str:
    """Names one sending: by whom, to where, of what; nothing of it can be read from the name."""
    digest = sha256()
    for part in _parts(request):
        digest.update(f"{len(part)}:{part}".encode("utf-8", "surrogatepass"))
    return f"once:{digest.hexdigest()}"


def _parts(request: HttpRequest) -> Iterator[str]:
    yield str(request.user.pk)
    yield request.get_full_path()
    for name, values in sorted(request.POST.lists()):
        yield from (name, *values)
    for name, files in sorted(request.FILES.lists()):
        yield name
        for file in files:
            yield from (str(file.name), str(file.size))
