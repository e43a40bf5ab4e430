/** The body of a request that creates a credential through n8n's public API. */
export interface CreatedCredential {
	readonly name: string;
	readonly type: string;
	readonly data: Readonly<Record<string, unknown>>;
}

/**
 * The block of a page that creates a credential with curl.
 *
 * @throws Error if there is none
 */
export function curlBlock(page: string): string {
	const block = /```bash\n(curl [\s\S]*?)```/.exec(page)?.[1];
	if (block === undefined) throw new Error('The page has no block that begins with curl.');
	return block;
}

/** What that block sends. */
export function curlData(page: string): CreatedCredential {
	const body = /-d '(\{[\s\S]*\})'/.exec(curlBlock(page))?.[1] ?? '';
	return JSON.parse(body) as CreatedCredential;
}
