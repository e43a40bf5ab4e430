import type { Named } from '../model';
import { ok } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { serviceDeskApi, serviceDeskRoutesOf } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { organizations } from '../seed/serviceDesk';

/** Items per page, usually and at most. */
const pageSize = 50;

/** A page by `start` and `limit`, without a total. Source: "Pagination" of Jira Service Management's API. */
function page<T>(all: readonly T[], ask: Ask, show: (one: T) => unknown): Answer {
	const { query, jira, address } = ask;
	const start = Math.max(0, query.integer('start', 0));
	const limit = Math.min(pageSize, Math.max(1, query.integer('limit', pageSize)));
	const values = all.slice(start, start + limit);
	const isLastPage = start + values.length >= all.length;
	const at = (from: number): string => {
		const url = new URL(address);
		url.searchParams.set('start', String(from));
		url.searchParams.set('limit', String(limit));
		return url.toString();
	};
	return ok({
		_expands: [],
		size: values.length,
		start,
		limit,
		isLastPage,
		_links: {
			self: at(start),
			base: `${jira.webUrl}${serviceDeskApi}`,
			context: '',
			...(isLastPage ? {} : { next: at(start + limit) }),
			...(start === 0 ? {} : { prev: at(Math.max(0, start - limit)) }),
		},
		values: values.map(show),
	});
}

function organizationView({ id, name }: Named, { jira }: Ask): Record<string, unknown> {
	return {
		id,
		name,
		...(jira.flavour === 'cloud' ? { scimManaged: false } : {}),
		_links: { self: `${jira.webUrl}${serviceDeskApi}/organization/${id}` },
	};
}

/** The organizations of the site, which everyone who is signed in may see here: all people are agents. */
export const serviceDeskRoutes: readonly Route[] = serviceDeskRoutesOf(
	{
		'GET organization': (ask) =>
			page(organizations, ask, (organization) => organizationView(organization, ask)),
	},
	{ needsUser: true },
);
