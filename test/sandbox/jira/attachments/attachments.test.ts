import { describeMismatch } from '../../../contract/exchange';
import { recordedExchange } from '../../../contract/recordedExchange';
import { loadSpecifications } from '../../../contract/specifications';
import { startSandbox, type Sandbox } from '../../sandbox';

const specifications = loadSpecifications();

/** Uploads and downloads of files as in Jira: with a special header, and through another host. */
describe.each(['cloud', 'dataCenter'] as const)(
	'Attachments of the embedded Jira: %s',
	(flavour) => {
		const isCloud = flavour === 'cloud';
		const api = isCloud ? '/rest/api/3' : '/rest/api/2';
		let sandbox: Sandbox;

		beforeAll(async () => {
			sandbox = await startSandbox({ flavour });
		});
		afterAll(async () => await sandbox.close());
		beforeEach(async () => await sandbox.reset());
		afterEach(() => {
			const mismatches = sandbox.requests.flatMap((request) => {
				const exchange = recordedExchange(flavour, request);
				return exchange === undefined ? [] : (specifications?.check(exchange) ?? []);
			});
			// Some tests omit a header on purpose.
			const unwanted = mismatches.filter(({ side }) => side === 'response');
			expect(unwanted.map(describeMismatch)).toEqual([]);
		});

		const authorization = () => {
			const { jiraBasicApi: cloud, jiraDataCenterApi: server } = sandbox.credentials;
			const pair = cloud
				? `${String(cloud.email)}:${String(cloud.apiToken)}`
				: `${String(server?.username)}:${String(server?.password)}`;
			return `Basic ${Buffer.from(pair).toString('base64')}`;
		};
		const ask = async (method: string, path: string, init: RequestInit = {}) =>
			await fetch(path.startsWith('http') ? path : `${sandbox.siteUrl}${api}/${path}`, {
				redirect: 'manual',
				...init,
				method,
				headers: { authorization: authorization(), ...init.headers },
			});
		const issue = async () => {
			const answer = await ask('POST', 'issue', {
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({
					fields: { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: 'x' },
				}),
			});
			return ((await answer.json()) as { key: string }).key;
		};
		const upload = async (
			key: string,
			files: ReadonlyArray<{ name: string; content: string; type?: string }>,
			headers: Record<string, string> = { 'x-atlassian-token': 'no-check' },
		) => {
			const form = new FormData();
			for (const { name, content, type = 'text/plain' } of files) {
				form.append('file', new Blob([content], { type }), name);
			}
			return await ask('POST', `issue/${key}/attachments`, { body: form, headers });
		};

		it('keeps files with their names and types, and shows them on the issue', async () => {
			const key = await issue();
			const answer = await upload(key, [
				{ name: 'größe.txt', content: 'hällo' },
				{ name: 'leer.bin', content: '', type: 'application/octet-stream' },
			]);
			expect(answer.status).toBe(200);
			const added = (await answer.json()) as Array<Record<string, unknown>>;
			expect(added).toEqual([
				expect.objectContaining({ filename: 'größe.txt', size: 6, mimeType: 'text/plain' }),
				expect.objectContaining({ filename: 'leer.bin', size: 0 }),
			]);
			const read = await ask('GET', `issue/${key}?fields=attachment`);
			expect(await read.json()).toMatchObject({ fields: { attachment: added } });
			const [first] = added;
			const metadata = await ask('GET', `attachment/${String(first?.id)}`);
			expect(await metadata.json()).toMatchObject({ filename: 'größe.txt', size: 6 });
			expect(sandbox.requests.at(1)?.body).toEqual([
				{ field: 'file', filename: 'größe.txt', contentType: 'text/plain', bytes: 6 },
				{ field: 'file', filename: 'leer.bin', contentType: 'application/octet-stream', bytes: 0 },
			]);
		});

		it('refuses an upload without the header that identifies a program', async () => {
			const answer = await upload(await issue(), [{ name: 'a', content: 'a' }], {});
			expect(answer.status).toBe(403);
			expect(await answer.text()).toBe('XSRF check failed');
		});

		it('refuses a file that is too large, announced or not', async () => {
			const key = await issue();
			sandbox.configure({ uploadLimit: 10 });
			for (const content of ['x'.repeat(11), 'x'.repeat(50_000)]) {
				const answer = await upload(key, [{ name: 'large', content }]);
				expect(answer.status).toBe(isCloud ? 413 : 404);
			}
			expect(await (await ask('GET', 'attachment/meta')).json()).toEqual({
				enabled: true,
				uploadLimit: 10,
			});
			const read = await ask('GET', `issue/${key}?fields=attachment`);
			expect(await read.json()).toMatchObject({ fields: { attachment: [] } });
		});

		it('returns the bytes at the address in the attachment', async () => {
			const key = await issue();
			const [added] = (await (await upload(key, [{ name: 'a b.txt', content: 'abc' }])).json()) as [
				{ content: string },
			];
			const answer = await ask('GET', added.content);
			if (!isCloud) {
				expect(answer.headers.get('content-type')).toBe('text/plain');
				expect(await answer.text()).toBe('abc');
				return;
			}
			expect(answer.status).toBe(303);
			const location = answer.headers.get('location') ?? '';
			expect(new URL(location).origin).toBe(sandbox.mediaUrl);
			expect(await (await fetch(location)).text()).toBe('abc');
			const whole = await ask('GET', `${added.content}?redirect=false`);
			expect(await whole.text()).toBe('abc');
			expect((await fetch(location.replace(/token=\w+/, 'token=x'))).status).toBe(403);
			const signed = await fetch(location, { headers: { authorization: authorization() } });
			expect(signed.status).toBe(400);
		});

		it('deletes a file, alone and with its issue', async () => {
			const key = await issue();
			const files = [
				{ name: 'a', content: 'a' },
				{ name: 'b', content: 'b' },
			];
			const added = (await (await upload(key, files)).json()) as Array<{ id: string }>;
			const [first, second] = added.map(({ id }) => id);
			expect((await ask('DELETE', `attachment/${first}`)).status).toBe(204);
			expect((await ask('GET', `attachment/${first}`)).status).toBe(404);
			expect((await ask('GET', `attachment/${second}`)).status).toBe(200);
			expect((await ask('DELETE', `issue/${key}`)).status).toBe(204);
			expect((await ask('GET', `attachment/${second}`)).status).toBe(404);
		});
	},
);
