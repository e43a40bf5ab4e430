import { siteOf } from '../../../../nodes/connection';
import { refuseUnreachable } from '../../../../nodes/JiraTrigger/hooks/reachable';

const cloud = siteOf('cloud', 'https://acme.atlassian.net');

describe('refuseUnreachable', () => {
	it.each([
		'http://localhost:5678/webhook/1/webhook',
		'https://localhost/webhook/1/webhook',
		'https://192.168.1.20/webhook/1/webhook',
		'https://n8n/webhook/1/webhook',
		'https://n8n.local/webhook/1/webhook',
		'http://n8n.acme.example/webhook/1/webhook',
	])('refuses %s for Jira Cloud, and says what to set', (url) => {
		const refused = () => refuseUnreachable(url, cloud);
		expect(refused).toThrow(`n8n's address is ${new URL(url).origin}`);
		expect(refused).toThrow(
			expect.objectContaining({ description: expect.stringContaining('N8N_WEBHOOK_URL') }),
		);
		expect(refused).not.toThrow('/webhook/1');
	});

	it.each([
		['a public address', 'https://n8n.acme.example/webhook/1', cloud],
		['a site whose address is not known', 'https://n8n.acme.example/w', siteOf('cloud', undefined)],
		[
			"a company's own Jira",
			'http://localhost:5678/webhook/1',
			siteOf('dataCenter', 'https://jira.acme.example'),
		],
		[
			'a Jira on the same machine',
			'http://127.0.0.1:5678/webhook/1',
			siteOf('cloud', 'http://127.0.0.1:8080'),
		],
	])('lets %s pass', (_, url, site) => {
		expect(() => refuseUnreachable(url, site)).not.toThrow();
	});
});
