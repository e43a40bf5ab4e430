import { callableEndpoints } from '../../nodes/endpoints/catalogue';
import { endpointsPages } from './endpointsPages';

const pages = endpointsPages();

const rows = Object.values(pages).flatMap((page) =>
	page.split('\n').filter((line) => /^\| .* \| `[A-Z]+ \//.test(line)),
);

describe('the pages of endpoints', () => {
	it.each(['cloud', 'dataCenter'] as const)('have each endpoint of %s in a row', (flavour) => {
		const missing = callableEndpoints(flavour).filter(
			({ endpoint }) => !rows.some((row) => row.includes(` | \`${endpoint}\` | `)),
		);
		expect(missing).toEqual([]);
	});

	it('have no others', () => {
		expect(rows).toHaveLength(
			callableEndpoints('cloud').length + callableEndpoints('dataCenter').length,
		);
	});

	it.each([
		[
			'what it does and its scopes',
			'| [Add worklog](https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-worklogs/#api-rest-api-3-issue-issueidorkey-worklog-post) | `POST /rest/api/3/issue/{issueIdOrKey}/worklog` | write | `write:jira-work` |',
		],
		[
			'what replaces it',
			'| `GET /rest/api/3/search` | read, deprecated → `GET /rest/api/3/search/jql` | `read:jira-work` |',
		],
		['that no OAuth token is accepted', '| `GET /rest/webhooks/1.0/webhook` | read | no OAuth |'],
		['no scopes on Data Center', '| `GET /rest/api/2/serverInfo` | read |'],
	])('say %s', (_, row) => {
		expect(rows.filter((one) => one.endsWith(row))).toHaveLength(1);
	});

	it('count in the index', () => {
		const counted = callableEndpoints('dataCenter').length;
		expect(pages['docs/endpoints.md']).toContain(
			`| [Jira Data Center](endpoints/data-center.md) | ${counted} |`,
		);
	});
});
