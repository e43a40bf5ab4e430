/**
 * `fetch` on a connection of its own. n8n closes one that has been idle for five seconds; a process that was busy meanwhile
 * would notice only after it has sent the next request there.
 */
export async function fetchAnew(url: string, request: RequestInit = {}): Promise<Response> {
	const headers = new Headers(request.headers);
	headers.set('connection', 'close');
	return await fetch(url, { ...request, headers });
}
