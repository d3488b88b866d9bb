import pytest

from app import create_app
from generator import example


@pytest.fixture
def app():
    return create_app()


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture
def notice():
    return example("notice")
