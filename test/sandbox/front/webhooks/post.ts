/** Milliseconds until Jira no longer waits for an answer. Source: "Webhooks" of the Jira Cloud platform. */
const patience = 20_000;

/** Posts a body; status, or why there was no answer. Redirects are not followed. */
export async function post(
	url: string,
	{ headers, body }: { readonly headers: Record<string, string>; readonly body: string },
	closing: AbortSignal,
): Promise<{ status: number | null; problem: string | null }> {
	try {
		const answer = await fetch(url, {
			method: 'POST',
			headers,
			body,
			redirect: 'manual',
			signal: AbortSignal.any([closing, AbortSignal.timeout(patience)]),
		});
		await answer.arrayBuffer();
		return { status: answer.status, problem: null };
	} catch (error) {
		const { message, cause } = error as Error;
		return { status: null, problem: cause instanceof Error ? cause.message : message };
	}
}
