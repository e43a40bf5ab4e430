import { slaKind } from '../fields/serviceManagement';
import type { Named } from '../model';
import { ok } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { issueOf } from '../rest/find';
import { serviceDeskApi, serviceDeskRoutesOf } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { organizations } from '../seed/serviceDesk';
import { approvalView, slaView } from '../views/serviceManagement';

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

/**
 * The organizations of the site, and the SLAs and approvals of requests. Everyone who is signed in may see them here: all
 * people are agents.
 */
export const serviceDeskRoutes: readonly Route[] = serviceDeskRoutesOf(
	{
		'GET organization': (ask) =>
			page(organizations, ask, (organization) => organizationView(organization, ask)),
		'GET request/{issueIdOrKey}/sla': (ask) => {
			const issue = issueOf(ask);
			const slas = ask.jira.fields.filter(
				({ id, kind }) => kind === slaKind && ask.jira.service.cyclesOf(id, issue.id).length > 0,
			);
			return page(slas, ask, (field) => slaView(field, issue.id, ask));
		},
		'GET request/{issueIdOrKey}/approval': (ask) => {
			const { id } = issueOf(ask);
			const approvals = ask.jira.service.approvals.filter(({ issueId }) => issueId === id);
			return page(approvals, ask, (approval) => approvalView(approval, ask));
		},
	},
	{ needsUser: true },
);
