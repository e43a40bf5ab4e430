/**
 * Fields that belong to parameters or operations of their own, or that Jira does not set as fields, with what to do
 * instead.
 */
export const PROTECTED_FIELDS: Readonly<Record<string, string>> = {
	project:
		"Choose the project in 'Project'; Jira moves an issue to another project in its own way.",
	issuetype: "Use the parameter 'Issue Type'.",
	reporter: "Use the parameter 'Reporter', among the fields that can be added.",
	status: "Use 'New Status or Transition' of Issue → Update, or Issue → Transition.",
	comment: 'Use Issue Comment → Add.',
	worklog: 'Use Issue Worklog → Add.',
	attachment: "Use 'Attachments', or Issue Attachment → Upload.",
};
