import { hasEndpoint, type Flavour } from '../../nodes/endpoints';
import {
	currentEndpoint,
	currentPathValues,
	insteadOfGone,
	MOVED,
	type Moved,
} from '../../nodes/endpoints/moved';
import { readLines } from '../documentation/generatedFile';
import { lostEndpoints, PUBLISHED_ENDPOINTS, publishedEndpoints } from './publishedEndpoints';

const OLD = 'GET /rest/api/3/thing/{id}/part/{partId}';

const GONE = 'DELETE /rest/api/3/thing/{id}';

const moved: Record<Flavour, Moved> = {
	cloud: {
		renamed: { [OLD]: 'GET /rest/api/3/issue/{issueIdOrKey}/worklog/{id}' },
		gone: { [GONE]: 'Delete the issue.' },
	},
	dataCenter: { renamed: {}, gone: {} },
};

describe('an endpoint that a workflow has stored', () => {
	it.each<[string, string, Flavour, string]>([
		['is itself', 'GET /rest/api/3/myself', 'cloud', 'GET /rest/api/3/myself'],
		['is what it has become', OLD, 'cloud', 'GET /rest/api/3/issue/{issueIdOrKey}/worklog/{id}'],
		['is unknown where it was not moved', OLD, 'dataCenter', OLD],
		[
			'has the placeholders of today',
			'GET /rest/api/3/issue/{issue}/worklog/{worklog}',
			'cloud',
			'GET /rest/api/3/issue/{issueIdOrKey}/worklog/{id}',
		],
		['stays unknown', 'GET /rest/api/3/nothing', 'cloud', 'GET /rest/api/3/nothing'],
		['is no property that every object has', 'toString', 'cloud', 'toString'],
	])('%s: %s of %s', (_, stored, flavour, current) => {
		expect(currentEndpoint(stored, flavour, moved)).toBe(current);
	});

	it('says what to do instead if it is gone', () => {
		expect(insteadOfGone(GONE, 'cloud', moved)).toBe('Delete the issue.');
		expect(insteadOfGone(GONE, 'dataCenter', moved)).toBeUndefined();
		expect(insteadOfGone(OLD, 'cloud', moved)).toBeUndefined();
	});

	it('keeps its values, whatever the placeholders are called today', () => {
		const current = currentEndpoint(OLD, 'cloud', moved);
		expect(currentPathValues({ id: 'SUP-1', partId: 7 }, OLD, OLD)).toEqual({
			id: 'SUP-1',
			partId: 7,
		});
		expect(
			currentPathValues({ issue: 'SUP-1', worklog: 7 }, '/{issue}/{worklog}', current),
		).toEqual({ issueIdOrKey: 'SUP-1', id: 7 });
		expect(currentPathValues({ id: 'SUP-1', partId: 7 }, OLD, current)).toEqual({
			issueIdOrKey: 'SUP-1',
			id: 7,
		});
		expect(currentPathValues({ other: 1 }, OLD, current)).toEqual({ other: 1 });
	});
});

describe.each<Flavour>(['cloud', 'dataCenter'])('what was moved on %s', (flavour) => {
	const { renamed, gone } = MOVED[flavour];

	it('leads to endpoints that exist, from names that do not', () => {
		const targets = Object.values(renamed).filter((name) => !hasEndpoint(name, flavour));
		const sources = [...Object.keys(renamed), ...Object.keys(gone)];
		expect(targets).toEqual([]);
		expect(sources.filter((name) => hasEndpoint(name, flavour))).toEqual([]);
		expect(sources.filter((name) => name in renamed && name in gone)).toEqual([]);
	});
});

describe('endpoints that were published', () => {
	const published = readLines(PUBLISHED_ENDPOINTS);

	it('all lead somewhere', () => {
		expect(published.length).toBeGreaterThan(1100);
		expect(lostEndpoints(published)).toEqual([]);
	});

	it('are missed when they are gone, with what to do', () => {
		const lines = [`cloud ${OLD}`, `cloud ${GONE}`, 'cloud GET /rest/api/3/myself'];
		expect(lostEndpoints(lines, moved)).toEqual([]);
		expect(lostEndpoints(lines)).toEqual([
			expect.stringMatching(/^GET \/rest\/api\/3\/thing.* of cloud is gone .*moved\.ts/),
			expect.stringMatching(/^DELETE \/rest\/api\/3\/thing/),
		]);
	});

	it('are never struck from the list', () => {
		const now = publishedEndpoints([`cloud ${OLD}`]);
		expect(now).toContain(`cloud ${OLD}`);
		expect(now).toContain('dataCenter GET /rest/api/2/myself');
	});
});
