"""Pictures in a body: what is none is refused at once, and another one takes the place of what is there."""

import base64
import io

import pytest
from PIL import Image

from tests.desk.clerk import Clerk

pytestmark = pytest.mark.chromium

ADD = "#form [data-kind=body] > div > [data-image-file]"
REFUSED = "只能放 PNG 或 JPEG 图片，最大 14 MB。请换一张，或者用画图软件另存为 PNG 再放。"


def picture(kind: str, color: str = "white") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (40, 30), color).save(file, kind)
    return file.getvalue()


def choose(clerk: Clerk, place: str, name: str, media_type: str, content: bytes) -> None:
    clerk.page.locator(place).first.set_input_files({"name": name, "mimeType": media_type, "buffer": content})


def pictures_of(clerk: Clerk) -> list[bytes]:
    return [base64.b64decode(block["data"]) for block in clerk.data().get("body", []) if isinstance(block, dict)]


@pytest.mark.parametrize(
    ("name", "media_type", "content"),
    [
        ("动.gif", "image/gif", picture("GIF")),
        ("文.txt", "text/plain", b"text"),
        ("假.png", "image/png", b"no picture at all"),
        ("断.png", "image/png", picture("PNG")[:40]),
    ],
    ids=["gif", "text", "no-picture", "half-a-picture"],
)
def test_what_is_no_picture_is_refused_in_sight_of_the_button(clerk, name, media_type, content):
    clerk.write("notice")
    clerk.body.locator(".block-text").first.focus()
    clerk.paste("\n".join(["正文。"] * 40))
    clerk.wait_for_blocks(40)
    choose(clerk, ADD, name, media_type, content)
    refused = clerk.body.get_by_role("alert")
    refused.wait_for()
    assert refused.inner_text() == REFUSED
    assert 0 < refused.bounding_box()["y"] < clerk.page.viewport_size["height"]
    assert pictures_of(clerk) == []
    choose(clerk, ADD, "真.png", "image/png", picture("PNG"))
    clerk.page.wait_for_selector("#form [data-block=image]")
    assert clerk.faults == []


def test_another_picture_takes_the_place_of_one_and_what_is_said_of_it_stays(clerk):
    clerk.write("notice")
    choose(clerk, ADD, "示意图.png", "image/png", picture("PNG"))
    block = clerk.page.locator("#form [data-block=image]")
    block.locator("[data-part=caption]").fill("图1　示意图")
    black = picture("JPEG", "black")
    choose(clerk, "#form [data-block=image] [type=file]", "b.jpg", "image/jpeg", black)
    clerk.page.wait_for_function("() => document.querySelector('.block-image img').src.startsWith('data:image/jpeg')")
    assert pictures_of(clerk) == [black]
    assert clerk.data()["body"][0]["caption"] == "图1　示意图"
    choose(clerk, "#form [data-block=image] [type=file]", "假.png", "image/png", b"none")
    clerk.body.get_by_role("alert").wait_for()
    assert pictures_of(clerk) == [black]


def test_a_seal_that_is_no_picture_is_refused_beside_its_field(clerk):
    clerk.write("notice")
    clerk.field("seals").locator("[data-act=item-add]").click()
    choose(clerk, "[data-field=seals] [data-kind=picture] [type=file]", "假.png", "image/png", b"none")
    clerk.field("seals").get_by_role("alert").wait_for()
    assert clerk.faults == [REFUSED]
