from __future__ import annotations

import gzip
from http.client import HTTPConnection

import pytest
from bench.site_server import Sent, serve


@pytest.fixture
def site(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "secret.txt").write_text("above", encoding="utf-8")
    (tmp_path / "site/page.html").write_text("<p>" * 400, encoding="utf-8")
    (tmp_path / "site/font.woff2").write_bytes(bytes(range(256)))
    with serve(tmp_path / "site") as served:
        yield served


def get(site, path):
    connection = HTTPConnection(site.address.removeprefix("http://"), timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def test_text_comes_gzipped_with_its_type_and_may_be_kept(site):
    answer, body = get(site, "/page.html?v=2")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "max-age" in answer.headers["Cache-Control"]
    assert gzip.decompress(body) == b"<p>" * 400
    assert site.sent == [Sent("page.html", 200, len(body))]


def test_what_is_compressed_already_comes_as_it_is(site):
    answer, body = get(site, "/font.woff2")
    assert answer.headers["Content-Type"] == "font/woff2"
    assert answer.headers["Content-Encoding"] is None
    assert body == bytes(range(256))


def test_what_is_not_there_or_not_inside_is_a_404_that_counts(site):
    for path in ("/none.html", "/../secret.txt", "/%2e%2e/secret.txt"):
        answer, body = get(site, path)
        assert (answer.status, body) == (404, b"not here")
    assert [sent.status for sent in site.sent] == [404, 404, 404]
    site.forget()
    assert site.sent == []
