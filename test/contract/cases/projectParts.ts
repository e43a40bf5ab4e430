import { administered, asked, type Case, type CaseTable, type Situation } from './case';

/** Requests with bodies that an administrator signs. */
const byAdministrator = (path: string, ...bodies: unknown[]): Case[] =>
	bodies.map((body) => ({ path, body, byAdministrator: true }));

/** Requests about versions and components. SUP has those with the IDs 10000 and 10001, OPS the next two, and so on. */
export function projectPartCases({ isCloud, miaInQuery }: Situation): CaseTable {
	const lead = { [isCloud ? 'leadAccountId' : 'leadUserName']: miaInQuery };
	return {
		'GET project/{projectIdOrKey}/version': {
			good: asked(
				'project/SUP/version',
				'project/SUP/version?orderBy=-name&startAt=1&maxResults=1',
				...(isCloud ? ['project/SUP/version?query=2.1&status=unreleased,released'] : []),
			),
			bad: asked('project/NOPE/version'),
		},
		'GET project/{projectIdOrKey}/versions': {
			good: asked('project/SUP/versions'),
			bad: asked('project/NOPE/versions'),
		},
		'POST version': {
			good: byAdministrator(
				'version',
				{ projectId: 10000, name: 'Contract 1' },
				{
					projectId: 10000,
					name: 'Contract 2',
					description: 'All of it',
					startDate: '2026-01-01',
					releaseDate: '2026-02-01',
					released: true,
					archived: true,
				},
			),
			bad: [
				...byAdministrator(
					'version',
					{ name: 'Contract 3' },
					{ projectId: 10000, name: '' },
					{ projectId: 10000, name: '2.1' },
					{ projectId: 99999, name: 'Contract 3' },
				),
				{ path: 'version', body: { projectId: 10000, name: 'Contract 3' } },
			],
		},
		'GET version/{id}': { good: asked('version/10000'), bad: asked('version/99999', 'version/x') },
		'PUT version/{id}': {
			good: byAdministrator(
				'version/10000',
				{ description: 'Changed', startDate: '2026-01-01', releaseDate: '2026-02-01' },
				{ released: true, moveUnfixedIssuesTo: 'https://acme.example/rest/api/2/version/10001' },
			),
			bad: [
				...byAdministrator('version/10000', { name: '2.2' }, { name: '' }),
				...byAdministrator('version/99999', { name: 'Nowhere' }),
				{ path: 'version/10000', body: { name: 'Contract 4' } },
			],
		},
		'POST version/{id}/removeAndSwap': {
			good: byAdministrator('version/10004/removeAndSwap', {
				moveFixIssuesTo: 10005,
				moveAffectedIssuesTo: 10005,
			}),
			bad: [
				...byAdministrator('version/99999/removeAndSwap', {}),
				...byAdministrator('version/10000/removeAndSwap', { moveFixIssuesTo: 99999 }),
			],
		},
		'POST version/{id}/move': {
			good: byAdministrator(
				'version/10001/move',
				{ position: 'First' },
				{ after: 'https://acme.example/rest/api/2/version/10000' },
			),
			bad: byAdministrator('version/99999/move', { position: 'Last' }),
		},
		'PUT version/{id}/mergeto/{moveIssuesTo}': {
			good: administered('version/10001/mergeto/10000'),
			bad: administered('version/99999/mergeto/10000'),
		},
		'GET version/{id}/relatedIssueCounts': {
			good: asked('version/10000/relatedIssueCounts'),
			bad: asked('version/99999/relatedIssueCounts'),
		},
		'GET version/{id}/unresolvedIssueCount': {
			good: asked('version/10000/unresolvedIssueCount'),
			bad: asked('version/99999/unresolvedIssueCount'),
		},
		'GET version/{id}/relatedwork': {
			good: asked('version/10000/relatedwork'),
			bad: asked('version/99999/relatedwork'),
		},
		'POST version/{id}/relatedwork': {
			good: byAdministrator(
				'version/10000/relatedwork',
				{ category: 'Design', title: 'Sketches', url: 'https://acme.example/sketches' },
				{ category: 'Design', url: 'https://acme.example/sketches' },
			),
			bad: byAdministrator('version/10000/relatedwork', { category: 'Design', title: 'No URL' }),
		},
		'GET project/{projectIdOrKey}/components': {
			good: asked('project/SUP/components'),
			bad: asked('project/NOPE/components'),
		},
		'GET project/{projectIdOrKey}/component': {
			good: asked(
				'project/SUP/component',
				'project/SUP/component?query=shop&orderBy=-issueCount&maxResults=1',
			),
			bad: asked('project/NOPE/component'),
		},
		'POST component': {
			good: byAdministrator(
				'component',
				{ project: 'SUP', name: 'Contract 1' },
				{
					project: 'SUP',
					name: 'Contract 2',
					description: 'All of it',
					assigneeType: 'COMPONENT_LEAD',
					...lead,
				},
			),
			bad: [
				...byAdministrator(
					'component',
					{ project: 'SUP', name: 'Billing' },
					{ project: 'NOPE', name: 'Contract 3' },
					{ project: 'SUP' },
				),
				{ path: 'component', body: { project: 'SUP', name: 'Contract 3' } },
			],
		},
		'GET component/{id}': { good: asked('component/10000'), bad: asked('component/99999') },
		'PUT component/{id}': {
			good: byAdministrator('component/10000', { description: 'Changed', ...lead }),
			bad: [
				...byAdministrator('component/10000', { name: 'Billing' }),
				...byAdministrator('component/99999', { name: 'Nowhere' }),
				{ path: 'component/10000', body: { name: 'Contract 4' } },
			],
		},
		'DELETE component/{id}': {
			good: administered('component/10004?moveIssuesTo=10005', 'component/10005'),
			bad: [...administered('component/99999'), ...asked('component/10000')],
		},
		'GET component/{id}/relatedIssueCounts': {
			good: asked('component/10000/relatedIssueCounts'),
			bad: asked('component/99999/relatedIssueCounts'),
		},
	};
}
