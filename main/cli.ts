#!/usr/bin/env node
/** The command line for whoever starts it by the name of its TypeScript, as was the way: it then takes a moment longer. */
import './cli.js';
