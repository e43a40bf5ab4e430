import type { Component, Project, Version } from '../model';
import type { ViewContext } from './context';
import { userView } from './user';

/** A component, as issues show it. */
export function componentView(
	{ id, name, description }: Component,
	{ base }: ViewContext,
): Record<string, unknown> {
	return { self: `${base}/component/${id}`, id, name, ...filled({ description }) };
}

/** A component with its lead and the assignee of its issues. */
export function wholeComponentView(
	component: Component,
	project: Project,
	view: ViewContext,
): Record<string, unknown> {
	const { leadId, assigneeType } = component;
	const lead = leadId === null ? null : userView(leadId, view);
	return {
		...componentView(component, view),
		...filled({ lead }),
		assigneeType,
		realAssigneeType: assigneeType,
		isAssigneeTypeValid: assigneeType !== 'COMPONENT_LEAD' || leadId !== null,
		project: project.key,
		projectId: Number(project.id),
		...(view.jira.flavour === 'dataCenter' ? { archived: false, deleted: false } : {}),
	};
}

/** A version, as issues show it. */
export function versionView(version: Version, { base }: ViewContext): Record<string, unknown> {
	const { id, name, description, archived, released, releaseDate } = version;
	return {
		self: `${base}/version/${id}`,
		id,
		...filled({ description }),
		name,
		archived,
		released,
		...filled({ releaseDate }),
	};
}

const day = (date: string | null): string | null =>
	date === null
		? null
		: new Date(`${date}T00:00:00Z`)
				.toLocaleDateString('en-GB', {
					day: '2-digit',
					month: 'short',
					year: '2-digit',
					timeZone: 'UTC',
				})
				.replaceAll(' ', '/');

/** A version with its dates and its project. */
export function wholeVersionView(
	version: Version,
	project: Project,
	view: ViewContext,
): Record<string, unknown> {
	const { startDate, releaseDate, released } = version;
	const today = new Date(view.jira.clock()).toISOString().slice(0, 10);
	return {
		...versionView(version, view),
		...filled({ startDate }),
		...(releaseDate === null ? {} : { overdue: !released && releaseDate < today }),
		...filled({ userStartDate: day(startDate), userReleaseDate: day(releaseDate) }),
		projectId: Number(project.id),
	};
}

/** Jira leaves out what is empty. */
function filled(values: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(values).filter(([, value]) => value !== null && value !== ''),
	);
}
