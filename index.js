// n8n loads what package.json lists in its n8n section; this is for require('n8n-nodes-jira-platform').
module.exports = require('./dist/classes');
