// Questions to the server that answer with data.

/** The answer's data. A refusal rejects with {status, problem}; without a problem where the server is not there, or another one answers for it. */
export async function ask(address, body) {
  const isFile = body instanceof Blob;
  const response = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": isFile ? "application/octet-stream" : "application/json" },
    body: isFile ? body : JSON.stringify(body),
  });
  if (!response.ok) throw Object.assign(new Error(response.statusText), { status: response.status, problem: await response.json().catch(() => undefined) });
  return response.json();
}

/** What is wrong and what to do, as one text: English has a blank between sentences. */
export const sentence = ({ message, hint }) => [message, hint].filter(Boolean).join(document.documentElement.lang === "en" ? " " : "");

/** A refusal in words: the sentences of its faults, or its own. */
export const sentences = (problem) => problem.errors?.map(sentence).join("\n") ?? `${problem.title ?? ""} ${problem.detail ?? ""}`;
