import type { IssueLink, Project } from '../model';
import type { JiraState } from '../state';
import type { ViewContext } from '../views/context';
import { projectInList } from '../views/project';
import { userView } from '../views/user';

/** A link, with the numbers of its issues. */
export function linkBody(
	{ id, sourceId, destinationId, typeId }: IssueLink,
	{ linkTypes }: JiraState,
) {
	const type = linkTypes.find((one) => one.id === typeId);
	return {
		id: Number(id),
		sourceIssueId: Number(sourceId),
		destinationIssueId: Number(destinationId),
		issueLinkType: {
			id: Number(typeId),
			name: type?.name,
			outwardName: type?.outward,
			inwardName: type?.inward,
			isSubTaskLinkType: false,
			isSystemLinkType: false,
		},
		systemLink: false,
	};
}

/** A project, which deliveries show in a form of their own. */
export function projectBody(project: Project, view: ViewContext): Record<string, unknown> {
	const { self, key, name, avatarUrls, projectCategory } = projectInList(project, view, new Set());
	return {
		self,
		id: Number(project.id),
		key,
		name,
		avatarUrls,
		...(projectCategory === undefined ? {} : { projectCategory }),
		projectLead: userView(project.leadId, view),
		assigneeType: `admin.assignee.type.${project.assigneeType === 'UNASSIGNED' ? 'unassigned' : 'project.lead'}`,
	};
}
