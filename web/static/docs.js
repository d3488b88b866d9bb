// validatorUrl: null keeps the page from sending the description to Swagger's public validator.
const docs = document.getElementById("docs");
SwaggerUIBundle({ domNode: docs, url: docs.dataset.openapi, validatorUrl: null, deepLinking: true, defaultModelsExpandDepth: 0 });
