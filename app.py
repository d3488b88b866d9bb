"""The application factory: configuration, blueprints, the error table; nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flask import Flask

from generator import (
    ClassifiedRefused,
    GeneratorError,
    InvalidConfiguration,
    InvalidDocument,
    InvalidOptions,
    MalformedData,
    OfdService,
    PackageFault,
    RendererBusy,
    RendererMissing,
    RenderTimeout,
    Site,
    TemplateFault,
    UnreadableFile,
    converter,
    prepare,
    read_site,
)
from web import api, compression, desk, json, language, pages, problems, protection

# Pictures come as Base64, four bytes for three: 20 MiB hold two photographs as a camera saves them, or dozens that are
# scaled to the page. The text of a hundred pages is a quarter of one megabyte.
BODY_LIMIT = 20 * 2**20

STATUS: Mapping[type[GeneratorError], int] = {
    MalformedData: 400,
    ClassifiedRefused: 403,
    InvalidDocument: 422,
    InvalidConfiguration: 500,
    TemplateFault: 500,
    PackageFault: 500,
    InvalidOptions: 400,
    UnreadableFile: 422,
    RendererMissing: 501,
    RendererBusy: 503,
    RenderTimeout: 504,
}


def create_app(configuration: Mapping[str, Any] | None = None) -> Flask:
    """Builds the service; `configuration` overrides the settings below."""
    app = Flask(__name__, static_folder="web/static", template_folder="web/templates")
    app.config.from_mapping(MAX_CONTENT_LENGTH=BODY_LIMIT, CLASSIFIED=False, CONFIG=None)
    app.config.from_mapping(RENDER_URL=None, RENDER_WORKERS=1, RENDER_SECONDS=20, OFD_URL=None)
    # HONGTOU_CLASSIFIED=true declares a deployment for classified use; HONGTOU_CONFIG is the path of a site's configuration.
    app.config.from_prefixed_env("HONGTOU")
    app.config.from_mapping(configuration)
    if not isinstance(app.config["CLASSIFIED"], bool):
        # “False” or “no” in the environment is a text, and every text is true.
        raise ValueError("HONGTOU_CLASSIFIED: true / false")
    app.config["SITE"] = read_site(Path(app.config["CONFIG"])) if app.config["CONFIG"] else Site()
    app.extensions["converter"] = converter(
        app.config["RENDER_URL"],
        workers=_positive(app.config, "RENDER_WORKERS"),
        seconds=_positive(app.config, "RENDER_SECONDS"),
    )
    app.extensions["ofd"] = OfdService(app.config["OFD_URL"], seconds=app.config["RENDER_SECONDS"])
    app.json = json.Provider(app)
    app.register_blueprint(api.blueprint())
    app.register_blueprint(pages.blueprint())
    app.register_blueprint(desk.blueprint())
    app.register_blueprint(language.blueprint())
    language.init_app(app)
    compression.init_app(app)
    protection.init_app(app)
    problems.init_app(app, STATUS)
    # Before the first request, not in it: the first answer is as fast as the others.
    prepare(site=app.config["SITE"])
    return app


def _positive(configuration: Mapping[str, Any], name: str) -> int:
    value = configuration[name]
    if type(value) is not int or value < 1:
        raise ValueError(f"HONGTOU_{name}: 1, 2, …")
    return value
