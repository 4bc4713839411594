#!/usr/bin/env node
import "../dist/teks-api.js";
