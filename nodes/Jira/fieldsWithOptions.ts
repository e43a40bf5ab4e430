import type { KnownField } from './resources/issue/knownFields';

/** The types of custom fields with options. Source: "Issue custom field options", Jira Cloud platform REST API. */
const WITH_OPTIONS = /:(?:select|multiselect|radiobuttons|multicheckboxes|cascadingselect)$/;

/** Whether somebody defines the options of a field. */
export function hasOptions({ schema }: KnownField): boolean {
	return WITH_OPTIONS.test(schema?.custom ?? '');
}
