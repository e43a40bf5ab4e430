import type { Choice } from '../../../fields';

const SOFTWARE = 'com.pyxis.greenhopper.jira:gh-';
const BUSINESS = 'com.atlassian.jira-core-project-templates:jira-core-';
const SERVICE = 'com.atlassian.servicedesk:';

const choice = (name: string, value: string): Choice<string> => ({ name, value });

/** The templates of Jira Cloud. Source: "Create project", Jira Cloud platform REST API. */
export const CLOUD_TEMPLATES = [
	choice('Scrum', `${SOFTWARE}simplified-scrum-classic`),
	choice('Scrum (Team-Managed)', `${SOFTWARE}simplified-agility-scrum`),
	choice('Kanban', `${SOFTWARE}simplified-kanban-classic`),
	choice('Kanban (Team-Managed)', `${SOFTWARE}simplified-agility-kanban`),
	choice('Bug Tracking', `${SOFTWARE}simplified-basic`),
	choice('Project Management', `${BUSINESS}simplified-project-management`),
	choice('Process Control', `${BUSINESS}simplified-process-control`),
	choice('Content Management', `${BUSINESS}simplified-content-management`),
	choice('Document Approval', `${BUSINESS}simplified-document-approval`),
	choice('Lead Tracking', `${BUSINESS}simplified-lead-tracking`),
	choice('Procurement', `${BUSINESS}simplified-procurement`),
	choice('Recruitment', `${BUSINESS}simplified-recruitment`),
	choice('IT Service Management', `${SERVICE}simplified-it-service-management`),
	choice('Internal Service', `${SERVICE}simplified-internal-service-desk`),
	choice('Customer Service', `${SERVICE}simplified-external-service-desk`),
	choice('HR Service', `${SERVICE}simplified-hr-service-desk`),
	choice('Facilities Service', `${SERVICE}simplified-facilities-service-desk`),
	choice('Legal Service', `${SERVICE}simplified-legal-service-desk`),
	choice('Finance Service', `${SERVICE}simplified-finance-service-desk`),
	choice('Marketing Service', `${SERVICE}simplified-marketing-service-desk`),
] as const;

/** Those of Data Center, which no document lists; they are in the guides for its REST API. */
export const DATA_CENTER_TEMPLATES = [
	choice('Scrum', `${SOFTWARE}scrum-template`),
	choice('Kanban', `${SOFTWARE}kanban-template`),
	choice('Basic Software', 'com.pyxis.greenhopper.jira:basic-software-development-template'),
	choice('Project Management', `${BUSINESS}project-management`),
	choice('Task Management', `${BUSINESS}task-management`),
	choice('Process Management', `${BUSINESS}process-management`),
	choice('IT Service Desk', `${SERVICE}itil-service-desk-project`),
	choice('Basic Service Desk', `${SERVICE}classic-service-desk-project`),
] as const;

/** The type of project that a template belongs to. */
export function typeOfTemplate(template: string): 'business' | 'service_desk' | 'software' {
	if (template.startsWith('com.pyxis.greenhopper.')) return 'software';
	return template.startsWith(SERVICE) ? 'service_desk' : 'business';
}
