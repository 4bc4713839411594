export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 是否在运行 · whether the server is up */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 是否在运行 · whether the server is up */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            status: "ok";
                        };
                    };
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 是否可接受请求：数据已读入，且未在停止 · whether to send requests: the data are there, and the server is not stopping */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 是否可接受请求：数据已读入，且未在停止 · whether to send requests: the data are there, and the server is not stopping */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            status: "ready";
                            counties: number;
                        };
                    };
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 运行指标，Prometheus 文本格式 · measures of the server, in Prometheus' text format */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 运行指标，Prometheus 文本格式 · measures of the server, in Prometheus' text format */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有数据的县 · the counties with figures */
        get: {
            parameters: {
                query?: {
                    /** @description 只给 asOf = 此值的项 · only items whose asOf = this */
                    asOf?: components["schemas"]["Day"];
                    /** @description 排序，- 为降序，无值的在最后 · the order, - for descending, what has no value last: id, version, asOf, figures, claims */
                    sort?: string;
                    /** @description 只给这些字段 · only these fields: id, version, title, asOf, origin, synthetic, places, figures, claims */
                    fields?: string;
                    limit?: number;
                    /** @description 上一页最后一项，见 Link · the last item of the page before, as Link gives it */
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 有数据的县 · the counties with figures */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        /** @description 下一页 · the next page: rel="next" */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            counties: components["schemas"]["County"][];
                        };
                        "text/csv": string;
                        "text/tab-separated-values": string;
                        "application/x-ndjson": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counties/{county}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个县的全部数字、表述和地点，即评价接口接受的文件 · all figures, claims and places of a county: the file that evaluations take */
        get: {
            parameters: {
                query?: {
                    version?: number;
                };
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 一个县的全部数字、表述和地点，即评价接口接受的文件 · all figures, claims and places of a county: the file that evaluations take */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CountyFile"];
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** 写入一个县的新版本；Idempotency-Key 使重复的请求只写一次 · writes a new version of a county; an Idempotency-Key makes a repeated request one write */
        put: {
            parameters: {
                query?: {
                    on?: components["schemas"]["Day"];
                    county?: string;
                    map?: string[] | string | string[];
                    sheet?: string;
                    encoding?: "utf-8" | "gb18030" | "utf-16le" | "utf-16be";
                    file?: string;
                };
                header?: {
                    /** @description 同一键的重复请求只写一次，保留 24 小时 · a repetition under the same key within 24 hours is no second write */
                    "Idempotency-Key"?: string;
                };
                path: {
                    county: string;
                };
                cookie?: never;
            };
            /** @description application/json ≤ 4 MB · text/csv ≤ 32 MB · text/tab-separated-values ≤ 32 MB · application/vnd.openxmlformats-officedocument.spreadsheetml.sheet ≤ 32 MB */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CountyFile"];
                    "text/csv": string;
                    "text/tab-separated-values": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                };
            };
            responses: {
                /** @description 写入一个县的新版本；Idempotency-Key 使重复的请求只写一次 · writes a new version of a county; an Idempotency-Key makes a repeated request one write */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
                    };
                };
                /** @description 新版本 · a new version */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Written"];
                    };
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** 删除一个县的数字：此后读取得到 410，已有版本保留，再次写入即恢复 · deletes a county's figures: reading them gives 410 from then on; the versions are kept, and writing them again brings them back */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 删除一个县的数字：此后读取得到 410，已有版本保留，再次写入即恢复 · deletes a county's figures: reading them gives 410 from then on; the versions are kept, and writing them again brings them back */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            county: string;
                            version: number;
                        };
                    };
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counties/{county}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个县的各版本，由旧到新 · the versions of a county, the oldest first */
        get: {
            parameters: {
                query?: {
                    /** @description 排序，- 为降序，无值的在最后 · the order, - for descending, what has no value last: version */
                    sort?: string;
                    /** @description 只给这些字段 · only these fields: version, written, isDeleted */
                    fields?: string;
                    limit?: number;
                    /** @description 上一页最后一项，见 Link · the last item of the page before, as Link gives it */
                    after?: string;
                };
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 一个县的各版本，由旧到新 · the versions of a county, the oldest first */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        /** @description 下一页 · the next page: rel="next" */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            county: string;
                            versions: components["schemas"]["Version"][];
                        };
                        "text/csv": string;
                        "text/tab-separated-values": string;
                        "application/x-ndjson": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counties/{county}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个县的一个版本何时写入 · when a version of a county was written */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 一个县的一个版本何时写入 · when a version of a county was written */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CountyVersion"];
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counties/{county}/versions/{version}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个版本与前一版本（或 since）相比：变动的数字、指标值和结论 · what a version says otherwise than the one before it, or than `since`: figures, indicators and verdicts */
        get: {
            parameters: {
                query?: {
                    since?: number;
                    on?: components["schemas"]["Day"];
                };
                header?: never;
                path: {
                    county: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 一个版本与前一版本（或 since）相比：变动的数字、指标值和结论 · what a version says otherwise than the one before it, or than `since`: figures, indicators and verdicts */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            county: string;
                            from: number;
                            to: number;
                            on: components["schemas"]["Day"];
                            figures: {
                                id: string;
                                /** @description as in the county's file; null where it is not there */
                                from: {
                                    [key: string]: unknown;
                                } | null;
                                /** @description as in the county's file; null where it is not there */
                                to: {
                                    [key: string]: unknown;
                                } | null;
                            }[];
                            indicators: {
                                id: components["schemas"]["IndicatorId"];
                                place: string;
                                stage: components["schemas"]["Stage"];
                                /** @description as the library writes it: "pupil/class", "teacher/100 pupil", "%" */
                                unit: string;
                                from: {
                                    value: number | null;
                                    exact: string | null;
                                    gap?: string;
                                } | null;
                                to: {
                                    value: number | null;
                                    exact: string | null;
                                    gap?: string;
                                } | null;
                            }[];
                            verdicts: {
                                id: components["schemas"]["IndicatorId"];
                                place: string;
                                stage: components["schemas"]["Stage"];
                                from: components["schemas"]["Verdict"] | null;
                                to: components["schemas"]["Verdict"] | null;
                            }[];
                        };
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counties/{county}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个县填报的数字，照原样 · the figures of a county as they are printed */
        get: {
            parameters: {
                query?: {
                    version?: number;
                    /** @description 只给 stage = 此值的项 · only items whose stage = this */
                    stage?: components["schemas"]["Stage"];
                    /** @description 只给 section = 此值的项 · only items whose section = this */
                    section?: string;
                    /** @description 只给 status = 此值的项 · only items whose status = this */
                    status?: "actual" | "planned" | "claim";
                    /** @description 只给 unit = 此值的项 · only items whose unit = this */
                    unit?: string;
                    /** @description 排序，- 为降序，无值的在最后 · the order, - for descending, what has no value last: id, zh, en, unit, asPrinted, stage, period, section, status, note */
                    sort?: string;
                    /** @description 只给这些字段 · only these fields: id, zh, en, value, unit, asPrinted, stage, period, section, status, note, bindings, corrected */
                    fields?: string;
                    limit?: number;
                    /** @description 上一页最后一项，见 Link · the last item of the page before, as Link gives it */
                    after?: string;
                };
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 一个县填报的数字，照原样 · the figures of a county as they are printed */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        /** @description 下一页 · the next page: rel="next" */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            county: string;
                            version: number;
                            figures: components["schemas"]["Figure"][];
                        };
                        "text/csv": string;
                        "text/tab-separated-values": string;
                        "application/x-ndjson": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counties/{county}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个县没有数字的表述 · what a county says without a figure */
        get: {
            parameters: {
                query?: {
                    version?: number;
                    /** @description 只给 section = 此值的项 · only items whose section = this */
                    section?: string;
                    /** @description 排序，- 为降序，无值的在最后 · the order, - for descending, what has no value last: id, zh, en, section, test */
                    sort?: string;
                    /** @description 只给这些字段 · only these fields: id, zh, en, section, test */
                    fields?: string;
                    limit?: number;
                    /** @description 上一页最后一项，见 Link · the last item of the page before, as Link gives it */
                    after?: string;
                };
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 一个县没有数字的表述 · what a county says without a figure */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        /** @description 下一页 · the next page: rel="next" */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            county: string;
                            version: number;
                            claims: components["schemas"]["Claim"][];
                        };
                        "text/csv": string;
                        "text/tab-separated-values": string;
                        "application/x-ndjson": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counties/{county}/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个县的指标值和结论 · a county's indicators: values and verdicts */
        get: {
            parameters: {
                query?: {
                    version?: number;
                    on?: components["schemas"]["Day"];
                    /** @description 只给 theme = 此值的项 · only items whose theme = this */
                    theme?: components["schemas"]["ThemeId"];
                    /** @description 只给 system = 此值的项 · only items whose system = this */
                    system?: components["schemas"]["SystemId"];
                    /** @description 只给 stage = 此值的项 · only items whose stage = this */
                    stage?: components["schemas"]["Stage"];
                    /** @description 只给 place = 此值的项 · only items whose place = this */
                    place?: string;
                    /** @description 只给 verdict = 此值的项 · only items whose verdict = this */
                    verdict?: components["schemas"]["Verdict"];
                    /** @description 只给 value = 此值的项 · only items whose value = this */
                    value?: number;
                    /** @description 只给 value > 此值的项 · only items whose value > this */
                    "value.gt"?: number;
                    /** @description 只给 value ≥ 此值的项 · only items whose value ≥ this */
                    "value.ge"?: number;
                    /** @description 只给 value < 此值的项 · only items whose value < this */
                    "value.lt"?: number;
                    /** @description 只给 value ≤ 此值的项 · only items whose value ≤ this */
                    "value.le"?: number;
                    /** @description 只给 unit = 此值的项 · only items whose unit = this */
                    unit?: string;
                    /** @description 排序，- 为降序，无值的在最后 · the order, - for descending, what has no value last: id, theme, system, place, stage, value, exact, unit, verdict */
                    sort?: string;
                    /** @description 只给这些字段 · only these fields: id, theme, system, place, stage, title, value, exact, unit, gap, assumes, coverage, verdict, judgements, doubts, corrected */
                    fields?: string;
                    limit?: number;
                    /** @description 上一页最后一项，见 Link · the last item of the page before, as Link gives it */
                    after?: string;
                };
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 一个县的指标值和结论 · a county's indicators: values and verdicts */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        /** @description 下一页 · the next page: rel="next" */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            county: string;
                            version: number;
                            on: components["schemas"]["Day"];
                            rows: components["schemas"]["IndicatorRow"][];
                        };
                        "text/csv": string;
                        "text/tab-separated-values": string;
                        "application/x-ndjson": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counties/{county}/indicators/{indicator}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个指标的说明：公式、数字、出处、标准和结论 · an indicator explained: formula, figures, sources, standards and verdicts */
        get: {
            parameters: {
                query?: {
                    stage?: components["schemas"]["Stage"];
                    place?: string;
                    version?: number;
                    on?: components["schemas"]["Day"];
                };
                header?: never;
                path: {
                    county: string;
                    indicator: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 一个指标的说明：公式、数字、出处、标准和结论 · an indicator explained: formula, figures, sources, standards and verdicts */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            county: string;
                            explanations: components["schemas"]["Explanation"][];
                        };
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counties/{county}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个县数字的检查结果 · what the checks of a county's figures found */
        get: {
            parameters: {
                query?: {
                    version?: number;
                    on?: components["schemas"]["Day"];
                    /** @description 只给 state = 此值的项 · only items whose state = this */
                    state?: components["schemas"]["FindingState"];
                    /** @description 只给 place = 此值的项 · only items whose place = this */
                    place?: string;
                    /** @description 只给 check = 此值的项 · only items whose check = this */
                    check?: string;
                    /** @description 排序，- 为降序，无值的在最后 · the order, - for descending, what has no value last: check, place, state */
                    sort?: string;
                    /** @description 只给这些字段 · only these fields: check, place, state, title, says, ask, counts, figures, corrected, values */
                    fields?: string;
                    limit?: number;
                    /** @description 上一页最后一项，见 Link · the last item of the page before, as Link gives it */
                    after?: string;
                };
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 一个县数字的检查结果 · what the checks of a county's figures found */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        /** @description 下一页 · the next page: rel="next" */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            county: string;
                            version: number;
                            on: components["schemas"]["Day"];
                            findings: components["schemas"]["Finding"][];
                        };
                        "text/csv": string;
                        "text/tab-separated-values": string;
                        "application/x-ndjson": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有学校表的县 · the counties with a table of schools */
        get: {
            parameters: {
                query?: {
                    /** @description 排序，- 为降序，无值的在最后 · the order, - for descending, what has no value last: county, version, schools, synthetic */
                    sort?: string;
                    /** @description 只给这些字段 · only these fields: county, version, schools, synthetic */
                    fields?: string;
                    limit?: number;
                    /** @description 上一页最后一项，见 Link · the last item of the page before, as Link gives it */
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 有学校表的县 · the counties with a table of schools */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        /** @description 下一页 · the next page: rel="next" */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            tables: components["schemas"]["SchoolTable"][];
                        };
                        "text/csv": string;
                        "text/tab-separated-values": string;
                        "application/x-ndjson": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counties/{county}/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个县的学校表，即均衡评估接受的表；附带的示例是合成数据 · a county's table of schools, which evaluations of the balance take; the example that comes with it is made up */
        get: {
            parameters: {
                query?: {
                    version?: number;
                    /** @description 只给 type = 此值的项 · only items whose type = this */
                    type?: "primary" | "junior" | "nine-year" | "twelve-year" | "complete-secondary" | "teaching-point" | "special" | "vocational";
                    /** @description 只给 area = 此值的项 · only items whose area = this */
                    area?: "urban" | "town" | "rural";
                    /** @description 只给 ownership = 此值的项 · only items whose ownership = this */
                    ownership?: "county" | "other-public" | "private";
                    /** @description 排序，- 为降序，无值的在最后 · the order, - for descending, what has no value last: id, name, county, type, ownership, area, origin */
                    sort?: string;
                    /** @description 只给这些字段 · only these fields: id, name, county, type, ownership, area, origin */
                    fields?: string;
                    limit?: number;
                    /** @description 上一页最后一项，见 Link · the last item of the page before, as Link gives it */
                    after?: string;
                };
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 一个县的学校表，即均衡评估接受的表；附带的示例是合成数据 · a county's table of schools, which evaluations of the balance take; the example that comes with it is made up */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        /** @description 下一页 · the next page: rel="next" */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            county: string;
                            version: number;
                            synthetic: number;
                            schools: components["schemas"]["SchoolRow"][];
                        };
                        "text/csv": string;
                        "text/tab-separated-values": string;
                        "application/x-ndjson": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** 写入一个县学校表的新版本；Idempotency-Key 使重复的请求只写一次 · writes a new version of a county's table of schools; an Idempotency-Key makes a repeated request one write */
        put: {
            parameters: {
                query?: {
                    county?: string;
                    map?: string[] | string | string[];
                    sheet?: string;
                    encoding?: "utf-8" | "gb18030" | "utf-16le" | "utf-16be";
                    file?: string;
                };
                header?: {
                    /** @description 同一键的重复请求只写一次，保留 24 小时 · a repetition under the same key within 24 hours is no second write */
                    "Idempotency-Key"?: string;
                };
                path: {
                    county: string;
                };
                cookie?: never;
            };
            /** @description application/json ≤ 16 MB · text/csv ≤ 32 MB · text/tab-separated-values ≤ 32 MB · application/vnd.openxmlformats-officedocument.spreadsheetml.sheet ≤ 32 MB */
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 一行一校，或一校一学段一行 · a row a school, or a school and stage: id, name, county, type, stage, ownership, area, origin, <CountId>, <CountId>@<stage> */
                        schools: {
                            [key: string]: unknown;
                        }[];
                        /** @description of a table of several counties, the one that is meant */
                        county?: string;
                    };
                    "text/csv": string;
                    "text/tab-separated-values": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                };
            };
            responses: {
                /** @description 写入一个县学校表的新版本；Idempotency-Key 使重复的请求只写一次 · writes a new version of a county's table of schools; an Idempotency-Key makes a repeated request one write */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            county: string;
                            version: number;
                            /** @description false where the newest said the same */
                            isNew: boolean;
                            /** @description what was read in a way that somebody may want to know */
                            notes: components["schemas"]["FileNote"][];
                            /** @description names of columns that were not read */
                            unread: string[];
                            /** @description what a column that was not read may be: ?map=header=id reads it so */
                            proposed: {
                                header: string;
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description 新版本 · a new version */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            county: string;
                            version: number;
                            /** @description false where the newest said the same */
                            isNew: boolean;
                            /** @description what was read in a way that somebody may want to know */
                            notes: components["schemas"]["FileNote"][];
                            /** @description names of columns that were not read */
                            unread: string[];
                            /** @description what a column that was not read may be: ?map=header=id reads it so */
                            proposed: {
                                header: string;
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** 删除一个县的学校表：此后读取得到 410，已有版本保留，再次写入即恢复 · deletes a county's table of schools: reading it gives 410 from then on; its versions are kept, and writing it again brings them back */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 删除一个县的学校表：此后读取得到 410，已有版本保留，再次写入即恢复 · deletes a county's table of schools: reading it gives 410 from then on; its versions are kept, and writing it again brings them back */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            county: string;
                            version: number;
                        };
                    };
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counties/{county}/schools/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个县的学校表的各版本，由旧到新 · the versions of a county's table of schools, the oldest first */
        get: {
            parameters: {
                query?: {
                    /** @description 排序，- 为降序，无值的在最后 · the order, - for descending, what has no value last: version */
                    sort?: string;
                    /** @description 只给这些字段 · only these fields: version, written, isDeleted */
                    fields?: string;
                    limit?: number;
                    /** @description 上一页最后一项，见 Link · the last item of the page before, as Link gives it */
                    after?: string;
                };
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 一个县的学校表的各版本，由旧到新 · the versions of a county's table of schools, the oldest first */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        /** @description 下一页 · the next page: rel="next" */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            county: string;
                            versions: components["schemas"]["Version"][];
                        };
                        "text/csv": string;
                        "text/tab-separated-values": string;
                        "application/x-ndjson": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counties/{county}/schools/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个县的学校表的一个版本何时写入 · when a version of a county's table of schools was written */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    county: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 一个县的学校表的一个版本何时写入 · when a version of a county's table of schools was written */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CountyVersion"];
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counties/{county}/schools/versions/{version}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 学校表的一个版本与前一版本（或 since）相比：变动的数字、差异系数和结论 · what a version of a table of schools says otherwise than the one before it, or than `since`: figures, coefficients and verdicts */
        get: {
            parameters: {
                query?: {
                    /** @description quality-balance-2017 when left out */
                    rules?: string | ("quality-balance-2017" | "basic-balance-2012");
                    /** @description the day of the county's figures when left out */
                    on?: components["schemas"]["Day"];
                    split?: components["schemas"]["SplitId"];
                    /** @description what is left out, parted by commas, in place of the rule's default: special, vocational, points-under-50, teaching-points, private, not-county-run */
                    scope?: string;
                    "teacher-pupil-ratio"?: "full-time-teachers" | "staff";
                    /** @description own: 并用该县自己的统计数 · takes the county's own figures too; what the schools add up to, when left out */
                    figures?: "own";
                    since?: number;
                };
                header?: never;
                path: {
                    county: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 学校表的一个版本与前一版本（或 since）相比：变动的数字、差异系数和结论 · what a version of a table of schools says otherwise than the one before it, or than `since`: figures, coefficients and verdicts */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SchoolChanges"];
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counties/{county}/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 用一套规则评估一个县已存的学校表；XLSX 为带公式的工作簿 · a county's stored table of schools judged by a rule set; as XLSX a workbook of live formulas */
        get: {
            parameters: {
                query?: {
                    /** @description quality-balance-2017 when left out */
                    rules?: string | ("quality-balance-2017" | "basic-balance-2012");
                    /** @description the day of the county's figures when left out */
                    on?: components["schemas"]["Day"];
                    split?: components["schemas"]["SplitId"];
                    /** @description what is left out, parted by commas, in place of the rule's default: special, vocational, points-under-50, teaching-points, private, not-county-run */
                    scope?: string;
                    "teacher-pupil-ratio"?: "full-time-teachers" | "staff";
                    /** @description own: 并用该县自己的统计数 · takes the county's own figures too; what the schools add up to, when left out */
                    figures?: "own";
                    version?: number;
                };
                header?: never;
                path: {
                    county: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 用一套规则评估一个县已存的学校表；XLSX 为带公式的工作簿 · a county's stored table of schools judged by a rule set; as XLSX a workbook of live formulas */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CountyBalance"];
                        "text/csv": string;
                        "text/tab-separated-values": string;
                        "application/x-ndjson": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 指标目录 · the catalogue of indicators */
        get: {
            parameters: {
                query?: {
                    /** @description 只给 direction = 此值的项 · only items whose direction = this */
                    direction?: "more" | "less" | "neither";
                    /** @description 只给 unit = 此值的项 · only items whose unit = this */
                    unit?: string;
                    /** @description 排序，- 为降序，无值的在最后 · the order, - for descending, what has no value last: id, unit, direction, decimals */
                    sort?: string;
                    /** @description 只给这些字段 · only these fields: id, theme, system, title, meaning, unit, unitWords, direction, decimals, formulas, standards, assumes, source, refused */
                    fields?: string;
                    limit?: number;
                    /** @description 上一页最后一项，见 Link · the last item of the page before, as Link gives it */
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 指标目录 · the catalogue of indicators */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        /** @description 下一页 · the next page: rel="next" */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            indicators: components["schemas"]["Indicator"][];
                        };
                        "text/csv": string;
                        "text/tab-separated-values": string;
                        "application/x-ndjson": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{indicator}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个指标的定义 · how one indicator is defined */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    indicator: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 一个指标的定义 · how one indicator is defined */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Indicator"];
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 国家标准的限值，按生效日期；给出 on（或 asOf）时另列该日有效的限值 · national limits by the day they began; with `on` (or `asOf`), also those in force that day */
        get: {
            parameters: {
                query?: {
                    on?: components["schemas"]["Day"];
                    asOf?: components["schemas"]["Day"];
                    /** @description 只给 comparison = 此值的项 · only items whose comparison = this */
                    comparison?: "at-least" | "at-most" | "below";
                    /** @description 只给 subject = 此值的项 · only items whose subject = this */
                    subject?: "county" | "school" | "class";
                    /** @description 只给 unit = 此值的项 · only items whose unit = this */
                    unit?: string;
                    /** @description 排序，- 为降序，无值的在最后 · the order, - for descending, what has no value last: id, comparison, unit, subject */
                    sort?: string;
                    /** @description 只给这些字段 · only these fields: id, title, document, clause, comparison, unit, subject, limits, inForce */
                    fields?: string;
                    limit?: number;
                    /** @description 上一页最后一项，见 Link · the last item of the page before, as Link gives it */
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 国家标准的限值，按生效日期；给出 on（或 asOf）时另列该日有效的限值 · national limits by the day they began; with `on` (or `asOf`), also those in force that day */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        /** @description 下一页 · the next page: rel="next" */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            standards: components["schemas"]["Standard"][];
                        };
                        "text/csv": string;
                        "text/tab-separated-values": string;
                        "application/x-ndjson": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standards/{standard}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个标准的限值 · the limits of one standard */
        get: {
            parameters: {
                query?: {
                    on?: components["schemas"]["Day"];
                    asOf?: components["schemas"]["Day"];
                };
                header?: never;
                path: {
                    standard: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 一个标准的限值 · the limits of one standard */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Standard"];
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 国家督导评估规则：指标、限值、范围、拆分和清单；给出 on 时另列该日有效的限值 · the national rule sets: indicators, limits, scope, split and checklist; with `on`, also the limits of that day */
        get: {
            parameters: {
                query?: {
                    on?: components["schemas"]["Day"];
                    /** @description 排序，- 为降序，无值的在最后 · the order, - for descending, what has no value last: id, from, split */
                    sort?: string;
                    /** @description 只给这些字段 · only these fields: id, title, document, from, resources, dispersion, school, scope, split, moves, items, limits */
                    fields?: string;
                    limit?: number;
                    /** @description 上一页最后一项，见 Link · the last item of the page before, as Link gives it */
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 国家督导评估规则：指标、限值、范围、拆分和清单；给出 on 时另列该日有效的限值 · the national rule sets: indicators, limits, scope, split and checklist; with `on`, also the limits of that day */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        /** @description 下一页 · the next page: rel="next" */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rules: components["schemas"]["RuleSet"][];
                        };
                        "text/csv": string;
                        "text/tab-separated-values": string;
                        "application/x-ndjson": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules/{rules}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一套规则 · one rule set */
        get: {
            parameters: {
                query?: {
                    on?: components["schemas"]["Day"];
                };
                header?: never;
                path: {
                    rules: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 一套规则 · one rule set */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleSet"];
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 用自己的数字计算全部指标 · every indicator from your own figures */
        post: {
            parameters: {
                query?: {
                    theme?: components["schemas"]["ThemeId"];
                    stage?: components["schemas"]["Stage"];
                    place?: string;
                    verdict?: components["schemas"]["Verdict"];
                    on?: components["schemas"]["Day"];
                    county?: string;
                    map?: string[] | string | string[];
                    sheet?: string;
                    encoding?: "utf-8" | "gb18030" | "utf-16le" | "utf-16be";
                    file?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description application/json ≤ 1 MB · text/csv ≤ 32 MB · text/tab-separated-values ≤ 32 MB · application/vnd.openxmlformats-officedocument.spreadsheetml.sheet ≤ 32 MB */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Evaluation"];
                    "text/csv": string;
                    "text/tab-separated-values": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                };
            };
            responses: {
                /** @description 用自己的数字计算全部指标 · every indicator from your own figures */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            county: string;
                            on: components["schemas"]["Day"];
                            rows: components["schemas"]["IndicatorRow"][];
                            findings: components["schemas"]["Finding"][];
                            /** @description what was read in a way that somebody may want to know */
                            notes: components["schemas"]["FileNote"][];
                            /** @description names of columns that were not read */
                            unread: string[];
                            /** @description what a column that was not read may be: ?map=header=id reads it so */
                            proposed: {
                                header: string;
                                id: string;
                                name: string;
                            }[];
                        };
                        "text/csv": string;
                        "text/tab-separated-values": string;
                        "application/x-ndjson": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                    };
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 用一套规则评估一个县的学校表：差异系数、逐校达标、清单和结论；XLSX 为带公式的工作簿 · a county's table of schools judged by a rule set: coefficients of variation, each school, the checklist, verdicts and why; as XLSX a workbook of live formulas */
        post: {
            parameters: {
                query?: {
                    rules?: string | ("quality-balance-2017" | "basic-balance-2012");
                    on?: components["schemas"]["Day"];
                    split?: components["schemas"]["SplitId"];
                    scope?: string;
                    "teacher-pupil-ratio"?: "full-time-teachers" | "staff";
                    county?: string;
                    map?: string[] | string | string[];
                    sheet?: string;
                    encoding?: "utf-8" | "gb18030" | "utf-16le" | "utf-16be";
                    file?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description application/json ≤ 16 MB · text/csv ≤ 32 MB · text/tab-separated-values ≤ 32 MB · application/vnd.openxmlformats-officedocument.spreadsheetml.sheet ≤ 32 MB */
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 一行一校，或一校一学段一行 · a row a school, or a school and stage: id, name, county, type, stage, ownership, area, origin, <CountId>, <CountId>@<stage> */
                        schools: {
                            [key: string]: unknown;
                        }[];
                        /** @description of a table of several counties, the one that is meant */
                        county?: string;
                        rules: components["schemas"]["RulesId"] | components["schemas"]["RuleSetFile"];
                        on: components["schemas"]["Day"];
                        split?: components["schemas"]["SplitId"];
                        /** @description what is left out, in place of the rule's default */
                        scope?: components["schemas"]["ScopeId"][];
                        choices?: {
                            /** @enum {string} */
                            "teacher-pupil-ratio"?: "full-time-teachers" | "staff";
                        };
                        settings?: components["schemas"]["Settings"];
                        /** @description the county's own figures; what the table adds up to, when left out */
                        figures?: {
                            county: components["schemas"]["CountyFile"];
                        } | {
                            counts: components["schemas"]["Counts"];
                        };
                        /** @description what the county claims of the rule's items, by their ids */
                        claims?: {
                            [key: string]: boolean;
                        };
                    };
                    "text/csv": string;
                    "text/tab-separated-values": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                };
            };
            responses: {
                /** @description 用一套规则评估一个县的学校表：差异系数、逐校达标、清单和结论；XLSX 为带公式的工作簿 · a county's table of schools judged by a rule set: coefficients of variation, each school, the checklist, verdicts and why; as XLSX a workbook of live formulas */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BalanceReply"];
                        "text/csv": string;
                        "text/tab-separated-values": string;
                        "application/x-ndjson": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                    };
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/balance/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 评估的说明：全县结论，或一个学段、一项差异系数、一所学校、其一项指标，直到各校填报的数字 · why an evaluation says what it says: the county's verdict, or a stage, a coefficient, a school, its mark, down to reported figures */
        post: {
            parameters: {
                query?: {
                    rules?: string | ("quality-balance-2017" | "basic-balance-2012");
                    on?: components["schemas"]["Day"];
                    split?: components["schemas"]["SplitId"];
                    scope?: string;
                    "teacher-pupil-ratio"?: "full-time-teachers" | "staff";
                    county?: string;
                    map?: string[] | string | string[];
                    sheet?: string;
                    encoding?: "utf-8" | "gb18030" | "utf-16le" | "utf-16be";
                    file?: string;
                    stage?: components["schemas"]["BalanceStage"];
                    indicator?: components["schemas"]["IndicatorId"];
                    school?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description application/json ≤ 16 MB · text/csv ≤ 32 MB · text/tab-separated-values ≤ 32 MB · application/vnd.openxmlformats-officedocument.spreadsheetml.sheet ≤ 32 MB */
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 一行一校，或一校一学段一行 · a row a school, or a school and stage: id, name, county, type, stage, ownership, area, origin, <CountId>, <CountId>@<stage> */
                        schools: {
                            [key: string]: unknown;
                        }[];
                        /** @description of a table of several counties, the one that is meant */
                        county?: string;
                        rules: components["schemas"]["RulesId"] | components["schemas"]["RuleSetFile"];
                        on: components["schemas"]["Day"];
                        split?: components["schemas"]["SplitId"];
                        /** @description what is left out, in place of the rule's default */
                        scope?: components["schemas"]["ScopeId"][];
                        choices?: {
                            /** @enum {string} */
                            "teacher-pupil-ratio"?: "full-time-teachers" | "staff";
                        };
                        settings?: components["schemas"]["Settings"];
                        /** @description the county's own figures; what the table adds up to, when left out */
                        figures?: {
                            county: components["schemas"]["CountyFile"];
                        } | {
                            counts: components["schemas"]["Counts"];
                        };
                        /** @description what the county claims of the rule's items, by their ids */
                        claims?: {
                            [key: string]: boolean;
                        };
                        stage?: components["schemas"]["BalanceStage"];
                        /** @description its coefficient, or with a school its mark */
                        indicator?: components["schemas"]["IndicatorId"];
                        /** @description its verdict at the stage */
                        school?: string;
                    };
                    "text/csv": string;
                    "text/tab-separated-values": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                };
            };
            responses: {
                /** @description 评估的说明：全县结论，或一个学段、一项差异系数、一所学校、其一项指标，直到各校填报的数字 · why an evaluation says what it says: the county's verdict, or a stage, a coefficient, a school, its mark, down to reported figures */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BalanceExplanationReply"];
                    };
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/balance/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 同一学校表的两次评估之间变化的结论：两套规则、两个日期或两种做法 · the verdicts that differ between two evaluations of one table: by two rule sets, on two days, in two ways */
        post: {
            parameters: {
                query?: {
                    county?: string;
                    map?: string[] | string | string[];
                    sheet?: string;
                    encoding?: "utf-8" | "gb18030" | "utf-16le" | "utf-16be";
                    file?: string;
                    "a.rules"?: string | ("quality-balance-2017" | "basic-balance-2012");
                    "a.on"?: components["schemas"]["Day"];
                    "a.split"?: components["schemas"]["SplitId"];
                    "a.scope"?: string;
                    "a.teacher-pupil-ratio"?: "full-time-teachers" | "staff";
                    "b.rules"?: string | ("quality-balance-2017" | "basic-balance-2012");
                    "b.on"?: components["schemas"]["Day"];
                    "b.split"?: components["schemas"]["SplitId"];
                    "b.scope"?: string;
                    "b.teacher-pupil-ratio"?: "full-time-teachers" | "staff";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description application/json ≤ 16 MB · text/csv ≤ 32 MB · text/tab-separated-values ≤ 32 MB · application/vnd.openxmlformats-officedocument.spreadsheetml.sheet ≤ 32 MB */
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 一行一校，或一校一学段一行 · a row a school, or a school and stage: id, name, county, type, stage, ownership, area, origin, <CountId>, <CountId>@<stage> */
                        schools: {
                            [key: string]: unknown;
                        }[];
                        /** @description of a table of several counties, the one that is meant */
                        county?: string;
                        a: {
                            rules: components["schemas"]["RulesId"] | components["schemas"]["RuleSetFile"];
                            on: components["schemas"]["Day"];
                            split?: components["schemas"]["SplitId"];
                            /** @description what is left out, in place of the rule's default */
                            scope?: components["schemas"]["ScopeId"][];
                            choices?: {
                                /** @enum {string} */
                                "teacher-pupil-ratio"?: "full-time-teachers" | "staff";
                            };
                            settings?: components["schemas"]["Settings"];
                            /** @description the county's own figures; what the table adds up to, when left out */
                            figures?: {
                                county: components["schemas"]["CountyFile"];
                            } | {
                                counts: components["schemas"]["Counts"];
                            };
                            /** @description what the county claims of the rule's items, by their ids */
                            claims?: {
                                [key: string]: boolean;
                            };
                        };
                        b: {
                            rules: components["schemas"]["RulesId"] | components["schemas"]["RuleSetFile"];
                            on: components["schemas"]["Day"];
                            split?: components["schemas"]["SplitId"];
                            /** @description what is left out, in place of the rule's default */
                            scope?: components["schemas"]["ScopeId"][];
                            choices?: {
                                /** @enum {string} */
                                "teacher-pupil-ratio"?: "full-time-teachers" | "staff";
                            };
                            settings?: components["schemas"]["Settings"];
                            /** @description the county's own figures; what the table adds up to, when left out */
                            figures?: {
                                county: components["schemas"]["CountyFile"];
                            } | {
                                counts: components["schemas"]["Counts"];
                            };
                            /** @description what the county claims of the rule's items, by their ids */
                            claims?: {
                                [key: string]: boolean;
                            };
                        };
                    };
                    "text/csv": string;
                    "text/tab-separated-values": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                };
            };
            responses: {
                /** @description 同一学校表的两次评估之间变化的结论：两套规则、两个日期或两种做法 · the verdicts that differ between two evaluations of one table: by two rule sets, on two days, in two ways */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            differences: components["schemas"]["VerdictMove"][];
                            /** @description what was read in a way that somebody may want to know */
                            notes: components["schemas"]["FileNote"][];
                            /** @description names of columns that were not read */
                            unread: string[];
                            /** @description what a column that was not read may be: ?map=header=id reads it so */
                            proposed: {
                                header: string;
                                id: string;
                                name: string;
                            }[];
                        };
                        "text/csv": string;
                        "text/tab-separated-values": string;
                        "application/x-ndjson": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                    };
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 用一套规则评估学校表中的全部县：各县各学段的差异系数、达标学校数和结论 · every county of a table of schools judged by a rule set: coefficients of variation, schools that comply and verdicts, by stage */
        post: {
            parameters: {
                query?: {
                    rules?: string | ("quality-balance-2017" | "basic-balance-2012");
                    on?: components["schemas"]["Day"];
                    split?: components["schemas"]["SplitId"];
                    scope?: string;
                    "teacher-pupil-ratio"?: "full-time-teachers" | "staff";
                    map?: string[] | string | string[];
                    sheet?: string;
                    encoding?: "utf-8" | "gb18030" | "utf-16le" | "utf-16be";
                    file?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description application/json ≤ 16 MB · text/csv ≤ 32 MB · text/tab-separated-values ≤ 32 MB · application/vnd.openxmlformats-officedocument.spreadsheetml.sheet ≤ 32 MB */
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 一行一校，或一校一学段一行 · a row a school, or a school and stage: id, name, county, type, stage, ownership, area, origin, <CountId>, <CountId>@<stage> */
                        schools: {
                            [key: string]: unknown;
                        }[];
                        rules: components["schemas"]["RulesId"] | components["schemas"]["RuleSetFile"];
                        on: components["schemas"]["Day"];
                        split?: components["schemas"]["SplitId"];
                        /** @description what is left out, in place of the rule's default */
                        scope?: components["schemas"]["ScopeId"][];
                        choices?: {
                            /** @enum {string} */
                            "teacher-pupil-ratio"?: "full-time-teachers" | "staff";
                        };
                        settings?: components["schemas"]["Settings"];
                    };
                    "text/csv": string;
                    "text/tab-separated-values": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                };
            };
            responses: {
                /** @description 用一套规则评估学校表中的全部县：各县各学段的差异系数、达标学校数和结论 · every county of a table of schools judged by a rule set: coefficients of variation, schools that comply and verdicts, by stage */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BalancesReply"];
                        "text/csv": string;
                        "text/tab-separated-values": string;
                        "application/x-ndjson": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                    };
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核查一个县的数字：矛盾、缺口和可能的更正；或一个县的学校表：先看哪些学校、哪些数 · a county's figures checked: contradictions, gaps and what was probably meant; or a county's table of schools: where to look first */
        post: {
            parameters: {
                query?: {
                    rules?: string | ("quality-balance-2017" | "basic-balance-2012");
                    on?: components["schemas"]["Day"];
                    split?: components["schemas"]["SplitId"];
                    scope?: string;
                    "teacher-pupil-ratio"?: "full-time-teachers" | "staff";
                    county?: string;
                    map?: string[] | string | string[];
                    sheet?: string;
                    encoding?: "utf-8" | "gb18030" | "utf-16le" | "utf-16be";
                    file?: string;
                    table?: "figures" | "schools";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description application/json ≤ 16 MB · text/csv ≤ 32 MB · text/tab-separated-values ≤ 32 MB · application/vnd.openxmlformats-officedocument.spreadsheetml.sheet ≤ 32 MB */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ToCheck"];
                    "text/csv": string;
                    "text/tab-separated-values": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                };
            };
            responses: {
                /** @description 核查一个县的数字：矛盾、缺口和可能的更正；或一个县的学校表：先看哪些学校、哪些数 · a county's figures checked: contradictions, gaps and what was probably meant; or a county's table of schools: where to look first */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Findings"] | components["schemas"]["Screening"];
                        "text/csv": string;
                        "text/tab-separated-values": string;
                        "application/x-ndjson": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                    };
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 检查汇报文稿：读出数字、对上统计项，指出不可能的数和无法检验的表述；另有 SARIF · a report's text read and checked: its figures, the counts they are, what cannot be right and what cannot be tested; also as SARIF */
        post: {
            parameters: {
                query?: {
                    on?: components["schemas"]["Day"];
                    /** @description 文件名，用于指出位置 · the file's name, for saying where things are */
                    file?: string;
                    /** @description 文本的编码；不填则按 charset，再不然自动判断 · of a text; the charset of its type, or else found out, when left out */
                    encoding?: "utf-8" | "gb18030" | "utf-16le" | "utf-16be";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description text/plain ≤ 2 MB · text/markdown ≤ 2 MB */
            requestBody: {
                content: {
                    "text/plain": string;
                    "text/markdown": string;
                };
            };
            responses: {
                /** @description 检查汇报文稿：读出数字、对上统计项，指出不可能的数和无法检验的表述；另有 SARIF · a report's text read and checked: its figures, the counts they are, what cannot be right and what cannot be tested; also as SARIF */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LintReport"];
                        "text/csv": string;
                        "text/tab-separated-values": string;
                        "application/x-ndjson": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                        "application/sarif+json": string;
                    };
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/allowances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按工龄分档的补贴：分档已知时逐人计算，只知金额时给出范围 · an allowance by service years: for each teacher when the bands are known, a range when only the amounts are */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description application/json ≤ 1 MB */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AllowanceQuestion"];
                };
            };
            responses: {
                /** @description 按工龄分档的补贴：分档已知时逐人计算，只知金额时给出范围 · an allowance by service years: for each teacher when the bands are known, a range when only the amounts are */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Allowances"];
                    };
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/growth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 三个增长和两个只增不减，截至某年的三年 · the three growths and the two never-decreases, over the three years to a year */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description application/json ≤ 1 MB */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GrowthQuestion"];
                };
            };
            responses: {
                /** @description 三个增长和两个只增不减，截至某年的三年 · the three growths and the two never-decreases, over the three years to a year */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            year: number;
                            /** @enum {string} */
                            payroll: "teacher-pay" | "staff-pay";
                            threeGrowths: components["schemas"]["GrowthVerdict"];
                            twoNeverDecreases: components["schemas"]["GrowthVerdict"];
                        };
                    };
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 错误代码一览 · every problem's code */
        get: {
            parameters: {
                query?: {
                    /** @description 只给 status = 此值的项 · only items whose status = this */
                    status?: number;
                    /** @description 只给 status > 此值的项 · only items whose status > this */
                    "status.gt"?: number;
                    /** @description 只给 status ≥ 此值的项 · only items whose status ≥ this */
                    "status.ge"?: number;
                    /** @description 只给 status < 此值的项 · only items whose status < this */
                    "status.lt"?: number;
                    /** @description 只给 status ≤ 此值的项 · only items whose status ≤ this */
                    "status.le"?: number;
                    /** @description 排序，- 为降序，无值的在最后 · the order, - for descending, what has no value last: code, status */
                    sort?: string;
                    /** @description 只给这些字段 · only these fields: code, status, title */
                    fields?: string;
                    limit?: number;
                    /** @description 上一页最后一项，见 Link · the last item of the page before, as Link gives it */
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 错误代码一览 · every problem's code */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        /** @description 下一页 · the next page: rel="next" */
                        Link?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            problems: {
                                code: string;
                                status: number;
                                title: components["schemas"]["Words"];
                            }[];
                        };
                        "text/csv": string;
                        "text/tab-separated-values": string;
                        "application/x-ndjson": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Uint8Array;
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本接口的 OpenAPI 描述 · the OpenAPI description of this interface */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 本接口的 OpenAPI 描述 · the OpenAPI description of this interface */
                200: {
                    headers: {
                        /** @description 请求的标识 · the request's id */
                        "X-Request-Id"?: string;
                        /** @description 每窗口的请求数 · requests of a window, where the server counts them */
                        "RateLimit-Policy"?: string;
                        /** @description 剩余请求数 · what is left of them */
                        RateLimit?: string;
                        /** @description 强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304 */
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description 未变 · what If-None-Match names is still good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 问题 · a problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Format: date
         * @description YYYY-MM-DD
         */
        Day: string;
        CountyFile: {
            /** @constant */
            schema: "teks/county@1";
            id: string;
            zh: string;
            en: string;
            asOf: components["schemas"]["Day"];
            synthetic?: boolean;
            origin: {
                zh: string;
                en: string;
            };
            parts: {
                id: string;
                zh: string;
                en: string;
                within?: string;
                reading?: boolean;
            }[];
            figures: {
                id: string;
                zh: string;
                en: string;
                value: number | number[];
                unit: string;
                asPrinted: string;
                stage: components["schemas"]["Stage"] | null;
                period: string | null;
                section: string;
                /** @enum {string} */
                status: "actual" | "planned" | "claim";
                note?: string;
                bindings?: {
                    count: components["schemas"]["CountId"];
                    place: string;
                    stage: components["schemas"]["Stage"];
                    element?: number;
                    assumes?: ("all-are-compulsory" | "points-inside-totals" | "points-inside-classes" | "classes-swapped" | "six-three-schooling" | "joint-money" | "money-for-first-building" | "money-received" | "equal-split" | "one-rate-for-all" | "mixed-periods" | "includes-kindergarten" | "mixed-items" | "one-set-one-room" | "one-head-a-school" | "two-heads-a-school" | "all-branches-ranked" | "five-sites-an-inspector" | "heads-are-teachers" | "all-are-eligible" | "report-year-2022" | "since-covers-all" | "training-from-2019" | "all-teachers-draw" | "per-county-rounding" | "schools-are-distinct" | "no-overlap" | "same-group" | "lower-bound" | "rounded-population" | "yulu-term-rate" | "assessed-are-all" | "placed-inside-enrolment" | "key-inside-new" | "only-these-backbone")[];
                }[];
                corrected?: {
                    from: number | number[];
                    reason: {
                        zh: string;
                        en: string;
                    };
                    /** @enum {string} */
                    kind: "digit" | "swap" | "transposition" | "dropped" | "factor" | "sign" | "row" | "omitted" | "doubled" | "other";
                    by?: string;
                    on?: components["schemas"]["Day"];
                };
            }[];
            claims: {
                id: string;
                zh: string;
                en: string;
                section: string;
                test: string;
            }[];
        };
        /** @enum {string} */
        Stage: "primary" | "junior" | "all";
        /** @enum {string} */
        CountId: "population" | "minority-share" | "school-age-children" | "land-area" | "towns" | "townships" | "villages" | "school-districts" | "schools" | "teaching-points" | "special-schools" | "pupils-at-teaching-points" | "planned-schools" | "planned-places" | "new-sites" | "largest-school" | "largest-nine-year-school" | "pupils-near-home" | "pupils-admitted" | "pupils" | "classes" | "largest-class" | "classes-of-56-or-more" | "classes-of-66-or-more" | "staff" | "full-time-teachers" | "teachers-above-required-degree" | "intermediate-title-teachers" | "backbone-teachers" | "pe-and-arts-teachers" | "certified-teachers" | "teachers-aged-50-or-over" | "ethics-commitments" | "recruited-graduates" | "recruited-county-hired" | "aid-teachers" | "planned-flexible-talent" | "recruitment-from-year" | "report-year" | "regional-acceptance-year" | "national-recognition-year" | "rotated-teachers" | "eligible-teachers" | "rotated-backbone-teachers" | "famous-teachers" | "famous-schools" | "famous-heads" | "teacher-workshops" | "training-attendances" | "training-from-year" | "teachers-with-training-hours" | "lowest-training-share" | "teacher-pay" | "civil-servant-pay" | "allowance-lowest-tier" | "allowance-middle-tier" | "allowance-highest-tier" | "plan-targets" | "plan-targets-met" | "general-branches" | "branches" | "model-branches" | "schools-with-a-branch" | "deputy-secretaries" | "schools-due-a-deputy-secretary" | "reserve-cadres" | "heads" | "heads-trained" | "paired-leaders" | "paired-cadres" | "paired-teachers" | "paired-pupils" | "inspectors" | "building-cost" | "repair-cost" | "new-school-funds" | "equipment-funds" | "special-education-funds" | "planned-special-education-funds" | "public-funds" | "public-funds-budget" | "training-spending" | "special-education-public-funds" | "special-school-public-funds" | "building-area" | "new-teaching-area" | "teaching-area" | "sports-area" | "indoor-sports-area" | "equipment-value" | "schools-repaired" | "schools-electric-heating" | "premium-recording-rooms" | "standard-recording-rooms" | "computer-rooms" | "computers" | "books" | "multimedia-sets" | "multimedia-rooms" | "live-class-pilots" | "points-with-live-class" | "resource-centres" | "planned-resource-rooms" | "music-rooms" | "art-rooms" | "schools-with-charter" | "leader-lessons" | "head-lessons" | "moral-education-model-schools" | "schools-with-full-curriculum" | "quality-analysis-meetings" | "researchers" | "competence-from-year" | "joint-research-events" | "joint-research-attendances" | "delivery-events" | "delivery-attendances" | "delivery-lessons" | "delivery-lectures" | "delivery-preparations" | "delivery-reviews" | "first-prizes" | "second-prizes" | "third-prizes" | "regional-projects-concluded" | "prefecture-projects-concluded" | "regional-projects-new" | "prefecture-projects-new" | "key-projects-new" | "football-schools" | "basketball-schools" | "heritage-schools" | "aesthetic-schools" | "schools-with-alarm" | "dropouts" | "graduates" | "entrants-three-years-ago" | "entrants-nine-years-ago" | "transfers-in" | "transfers-out" | "deaths" | "migrant-children" | "migrant-children-eligible" | "migrant-children-placed" | "left-behind-children" | "disabled-children" | "three-type-disabled-children" | "three-type-disabled-pupils" | "disabled-children-assessed" | "inclusive-pupils" | "special-school-pupils" | "home-taught-pupils" | "aided-pupils" | "living-allowance-paid" | "yulu-paid" | "yulu-students";
        /** @enum {string} */
        ThemeId: "network" | "classes" | "teachers" | "profession" | "funding" | "buildings" | "equipment" | "governance" | "teaching" | "access" | "aid";
        /** @enum {string} */
        SystemId: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8" | "S9" | "S10" | "S11" | "S12" | "S13" | "S14" | "S15" | "S16" | "S17" | "S18" | "S19" | "S20" | "S21" | "S22" | "S23" | "S24" | "S25" | "S26" | "S27" | "S28" | "S29" | "S30" | "S31" | "S32";
        /** @enum {string} */
        Verdict: "met" | "not-met" | "undetermined" | "not-applicable";
        /** @enum {string} */
        FindingState: "error" | "conflict" | "gap" | "open" | "coincidence" | "slip" | "ok" | "unchecked";
        /**
         * @description how a combined school's shared rooms and equipment are divided
         * @enum {string}
         */
        SplitId: "weighted" | "per-pupil" | "none";
        /** @description 一个县的数字文件（同 GET /v1/counties/{county}），或只给统计数和日期 · a county's file as GET /v1/counties/{county} gives it, or only counts and a day */
        Evaluation: {
            county: components["schemas"]["CountyFile"];
            on?: components["schemas"]["Day"];
            settings?: components["schemas"]["Settings"];
        } | {
            counts: components["schemas"]["Counts"];
            on: components["schemas"]["Day"];
            settings?: components["schemas"]["Settings"];
        };
        /** @description 自定的限值，用标准的单位 · limits of the caller's own, in the standard's unit */
        Settings: {
            [key: string]: number | {
                [key: string]: number;
            };
        };
        /** @enum {string} */
        StandardId: "composite-cv-2012" | "disability-enrolment-2012" | "government-points-2012" | "satisfaction-2012" | "teachers-above-required-degree-2017" | "backbone-teachers-2017" | "pe-and-arts-teachers-2017" | "teaching-area-2017" | "sports-area-2017" | "equipment-value-2017" | "multimedia-rooms-2017" | "cv-2017" | "music-rooms-2017" | "art-rooms-2017" | "music-room-area-2017" | "art-room-area-2017" | "school-size-2017" | "school-size-nine-year-2017" | "class-size-2017" | "small-school-funding-2017" | "special-education-public-funds-2017" | "teacher-pay-2017" | "training-hours-2017" | "rotation-2017" | "rotation-backbone-2017" | "teaching-certificate-2017" | "nearby-admission-2017" | "senior-places-2017" | "migrant-children-2017" | "junior-retention-2017" | "disability-enrolment-2017" | "training-budget-2017" | "monitoring-difference-2017" | "social-recognition-2017" | "large-class-share-2020" | "super-large-classes-2020" | "staffing-2014" | "small-school-staffing-2014" | "public-funds-per-pupil" | "boarder-public-funds" | "special-education-public-funds" | "living-allowance-boarder" | "living-allowance-non-boarder" | "nutrition-subsidy" | "disability-enrolment-2025" | "nine-year-retention";
        /** @description 按学段的统计数 · counts by stage: { "primary": { "pupils": 18280 } } */
        Counts: {
            [key: string]: {
                [key: string]: number | {
                    /** @enum {string} */
                    absent: "not-reported" | "not-applicable" | "suppressed" | "implausible";
                };
            };
        };
        /** @enum {string} */
        RulesId: "quality-balance-2017" | "basic-balance-2012";
        RuleSetFile: {
            /** @constant */
            schema: "teks/rules@1";
            id: string;
            zh: string;
            en: string;
            /** @enum {string} */
            base: "quality-balance-2017" | "basic-balance-2012";
            document: {
                number: string;
                zh: string;
                en: string;
                /** @enum {string} */
                grade?: "A" | "B" | "C" | "I" | "U";
            };
            from: components["schemas"]["Day"];
            limits?: {
                [key: string]: number | {
                    [key: string]: number;
                };
            };
            school?: {
                atLeast: number;
                floor: number;
            };
            scope?: ("special" | "vocational" | "points-under-50" | "teaching-points" | "private" | "not-county-run")[];
            /** @enum {string} */
            split?: "weighted" | "per-pupil" | "none";
            resources?: ("population-density" | "minority-population" | "pupils-share-of-population" | "area-per-school" | "area-per-site" | "teaching-points-per-village" | "teaching-points-per-primary-school" | "pupils-per-school" | "largest-school-size" | "largest-nine-year-school-size" | "pupils-per-site" | "primary-pupils-per-grade" | "junior-pupils-per-grade" | "primary-grade-over-junior-grade" | "townships-per-junior-school" | "planned-places-over-pupils" | "planned-places-per-planned-school" | "pupils-per-school-with-planned" | "classes-for-planned-places" | "funds-per-new-site" | "pupils-per-class" | "largest-class-size" | "classes-per-school" | "full-time-teachers-per-class" | "large-classes-share" | "super-large-classes" | "classes-needed" | "class-headroom" | "pupils-per-staff" | "pupils-per-full-time-teacher" | "full-time-teachers-per-100-pupils" | "full-time-teachers-per-pupil" | "staff-per-pupil" | "teachers-above-required-degree-per-pupil" | "intermediate-title-teachers-per-pupil" | "full-time-teachers-share-of-staff" | "other-staff" | "staff-posts-by-norm" | "staff-above-norm" | "teachers-above-required-degree-per-100-pupils" | "teachers-above-required-degree-needed" | "teachers-above-required-degree-needed-share" | "backbone-teachers-per-100-pupils" | "backbone-teachers-needed" | "pe-and-arts-teachers-per-100-pupils" | "pe-and-arts-teachers-needed" | "pe-and-arts-teachers-needed-share" | "certified-teachers-share" | "teachers-arrived" | "teachers-hired" | "teachers-arrived-with-planned" | "teachers-arrived-per-year" | "teachers-arrived-share-of-full-time-teachers" | "teachers-arrived-share-of-staff" | "teachers-hired-share-of-full-time-teachers" | "teachers-hired-share-of-staff" | "county-hired-share-of-staff" | "ethics-commitments-share" | "rotation-rate" | "backbone-share-of-rotated" | "rotated-share-of-full-time-teachers" | "rotated-share-of-staff" | "largest-eligible-pool" | "largest-eligible-pool-share" | "rotations-needed-if-all-eligible" | "rotated-backbone-teachers-needed" | "rotated-per-school" | "allowance-lowest-tier-a-year" | "allowance-middle-tier-a-year" | "allowance-highest-tier-a-year" | "allowance-mean-of-tiers" | "allowance-highest-over-lowest" | "allowance-cost-at-highest-tier" | "allowance-cost-at-lowest-tier" | "teacher-pay-ratio" | "famous-teachers-share" | "famous-teachers-per-100-pupils" | "famous-schools-share" | "famous-heads-per-100-schools" | "famous-teachers-per-workshop" | "workshops-per-school" | "backbone-teachers-short-if-only-famous" | "training-attendances-per-staff" | "training-attendances-per-full-time-teacher" | "training-attendances-per-staff-a-year" | "training-attendances-per-full-time-teacher-a-year" | "training-attendances-per-paired-teacher" | "training-hours-owed" | "training-hours-completion" | "training-spending-share-of-budget" | "lowest-training-spending-share" | "teachers-aged-50-or-over-share" | "annual-public-funds-per-pupil" | "building-and-repair-funds" | "building-funds-with-new-schools" | "building-and-equipment-funds" | "itemised-capital" | "itemised-capital-with-planned" | "itemised-capital-per-pupil" | "itemised-student-aid" | "new-building-area" | "building-cost-per-square-metre" | "repair-cost-per-school" | "schools-repaired-share" | "electric-heating-share-of-schools" | "electric-heating-share-of-sites" | "new-teaching-area-per-pupil" | "teaching-area-per-pupil" | "teaching-area-needed" | "sports-area-per-pupil" | "sports-area-needed" | "music-rooms-per-12-classes" | "music-rooms-needed" | "art-rooms-per-12-classes" | "art-rooms-needed" | "multimedia-sets-per-100-classes" | "multimedia-sets-beyond-classes" | "multimedia-rooms-per-100-pupils" | "multimedia-rooms-per-100-pupils-at-most" | "multimedia-rooms-needed" | "recording-rooms" | "recording-rooms-per-school" | "computer-rooms-per-school" | "computer-rooms-per-site" | "pupils-per-computer-room" | "live-class-pilots-share" | "teaching-points-per-live-class-pilot" | "equipment-funds-per-pupil" | "equipment-funds-per-school" | "equipment-value-per-pupil" | "computers-per-100-pupils" | "books-per-pupil" | "equipment-value-needed" | "plan-targets-met-share" | "branches-per-school" | "branches-per-site" | "branches-per-general-branch" | "deputy-secretaries-per-100-schools" | "reserve-cadres-per-school" | "heads-trained-share-at-one-a-school" | "heads-trained-share-at-two-a-school" | "model-branches-share" | "branch-ranking-band" | "branch-reviews-expected" | "adults-paired" | "paired-pupils-per-adult" | "paired-pupils-share" | "pupils-not-paired" | "paired-teachers-share-of-staff" | "paired-teachers-share-of-full-time-teachers" | "inspectors-per-school" | "schools-per-inspector" | "sites-per-inspector" | "pupils-per-inspector" | "inspectors-needed" | "charter-share" | "ideology-lessons" | "head-lessons-per-school" | "leader-lessons-per-school" | "leader-lessons-share" | "moral-education-model-schools-share" | "full-curriculum-share" | "quality-analysis-meetings-a-term" | "full-time-teachers-per-researcher" | "schools-per-researcher" | "attendances-per-joint-research-event" | "attendances-per-delivery-event" | "delivery-activities" | "lessons-per-delivery-event" | "competition-prizes" | "joint-research-events-a-year" | "delivery-events-a-year" | "projects-concluded" | "projects-new" | "projects-new-over-concluded" | "projects-new-per-100-full-time-teachers" | "key-projects-share" | "sport-feature-schools" | "sport-feature-schools-share" | "aesthetic-schools-share" | "feature-labels" | "alarm-share" | "nearby-admission-share" | "junior-retention" | "nine-year-retention" | "dropouts" | "dropouts-within-junior-retention" | "migrant-children-share" | "left-behind-children-share" | "migrant-and-left-behind-share" | "migrant-children-in-public-places" | "disability-enrolment-rate" | "three-type-disability-enrolment-rate" | "disabled-pupils-placed" | "placed-share-of-assessed" | "assessed-not-placed" | "assessed-not-placed-share" | "inclusive-share-of-placed" | "special-school-share-of-placed" | "home-taught-share-of-placed" | "inclusive-share-of-assessed" | "special-school-share-of-assessed" | "home-taught-share-of-assessed" | "placed-share-of-pupils" | "placements-needed-2017" | "placements-needed-2025" | "placements-short-2017" | "placements-short-2025" | "special-education-public-funds-due" | "special-education-public-funds-per-pupil" | "special-school-public-funds-per-pupil" | "special-education-facility-funds" | "special-education-facility-funds-with-planned" | "facilities-per-inclusive-pupil" | "inclusive-pupils-per-facility" | "inclusive-pupils-per-facility-with-planned" | "facilities-per-100-schools" | "facilities-per-100-schools-with-planned" | "aided-pupils-share" | "living-allowance-per-aided-pupil" | "boarders-payable" | "day-pupils-payable" | "yulu-funds-per-student" | "student-aid-per-aided-head" | "yulu-full-year-students" | "yulu-half-year-students")[];
            dispersion?: {
                /** @enum {string} */
                judges: "each" | "composite";
            };
        };
        /** @enum {string} */
        ScopeId: "special" | "vocational" | "points-under-50" | "teaching-points" | "private" | "not-county-run";
        /** @enum {string} */
        BalanceStage: "primary" | "junior";
        /** @enum {string} */
        IndicatorId: "population-density" | "minority-population" | "pupils-share-of-population" | "area-per-school" | "area-per-site" | "teaching-points-per-village" | "teaching-points-per-primary-school" | "pupils-per-school" | "largest-school-size" | "largest-nine-year-school-size" | "pupils-per-site" | "primary-pupils-per-grade" | "junior-pupils-per-grade" | "primary-grade-over-junior-grade" | "townships-per-junior-school" | "planned-places-over-pupils" | "planned-places-per-planned-school" | "pupils-per-school-with-planned" | "classes-for-planned-places" | "funds-per-new-site" | "pupils-per-class" | "largest-class-size" | "classes-per-school" | "full-time-teachers-per-class" | "large-classes-share" | "super-large-classes" | "classes-needed" | "class-headroom" | "pupils-per-staff" | "pupils-per-full-time-teacher" | "full-time-teachers-per-100-pupils" | "full-time-teachers-per-pupil" | "staff-per-pupil" | "teachers-above-required-degree-per-pupil" | "intermediate-title-teachers-per-pupil" | "full-time-teachers-share-of-staff" | "other-staff" | "staff-posts-by-norm" | "staff-above-norm" | "teachers-above-required-degree-per-100-pupils" | "teachers-above-required-degree-needed" | "teachers-above-required-degree-needed-share" | "backbone-teachers-per-100-pupils" | "backbone-teachers-needed" | "pe-and-arts-teachers-per-100-pupils" | "pe-and-arts-teachers-needed" | "pe-and-arts-teachers-needed-share" | "certified-teachers-share" | "teachers-arrived" | "teachers-hired" | "teachers-arrived-with-planned" | "teachers-arrived-per-year" | "teachers-arrived-share-of-full-time-teachers" | "teachers-arrived-share-of-staff" | "teachers-hired-share-of-full-time-teachers" | "teachers-hired-share-of-staff" | "county-hired-share-of-staff" | "ethics-commitments-share" | "rotation-rate" | "backbone-share-of-rotated" | "rotated-share-of-full-time-teachers" | "rotated-share-of-staff" | "largest-eligible-pool" | "largest-eligible-pool-share" | "rotations-needed-if-all-eligible" | "rotated-backbone-teachers-needed" | "rotated-per-school" | "allowance-lowest-tier-a-year" | "allowance-middle-tier-a-year" | "allowance-highest-tier-a-year" | "allowance-mean-of-tiers" | "allowance-highest-over-lowest" | "allowance-cost-at-highest-tier" | "allowance-cost-at-lowest-tier" | "teacher-pay-ratio" | "famous-teachers-share" | "famous-teachers-per-100-pupils" | "famous-schools-share" | "famous-heads-per-100-schools" | "famous-teachers-per-workshop" | "workshops-per-school" | "backbone-teachers-short-if-only-famous" | "training-attendances-per-staff" | "training-attendances-per-full-time-teacher" | "training-attendances-per-staff-a-year" | "training-attendances-per-full-time-teacher-a-year" | "training-attendances-per-paired-teacher" | "training-hours-owed" | "training-hours-completion" | "training-spending-share-of-budget" | "lowest-training-spending-share" | "teachers-aged-50-or-over-share" | "annual-public-funds-per-pupil" | "building-and-repair-funds" | "building-funds-with-new-schools" | "building-and-equipment-funds" | "itemised-capital" | "itemised-capital-with-planned" | "itemised-capital-per-pupil" | "itemised-student-aid" | "new-building-area" | "building-cost-per-square-metre" | "repair-cost-per-school" | "schools-repaired-share" | "electric-heating-share-of-schools" | "electric-heating-share-of-sites" | "new-teaching-area-per-pupil" | "teaching-area-per-pupil" | "teaching-area-needed" | "sports-area-per-pupil" | "sports-area-needed" | "music-rooms-per-12-classes" | "music-rooms-needed" | "art-rooms-per-12-classes" | "art-rooms-needed" | "multimedia-sets-per-100-classes" | "multimedia-sets-beyond-classes" | "multimedia-rooms-per-100-pupils" | "multimedia-rooms-per-100-pupils-at-most" | "multimedia-rooms-needed" | "recording-rooms" | "recording-rooms-per-school" | "computer-rooms-per-school" | "computer-rooms-per-site" | "pupils-per-computer-room" | "live-class-pilots-share" | "teaching-points-per-live-class-pilot" | "equipment-funds-per-pupil" | "equipment-funds-per-school" | "equipment-value-per-pupil" | "computers-per-100-pupils" | "books-per-pupil" | "equipment-value-needed" | "plan-targets-met-share" | "branches-per-school" | "branches-per-site" | "branches-per-general-branch" | "deputy-secretaries-per-100-schools" | "reserve-cadres-per-school" | "heads-trained-share-at-one-a-school" | "heads-trained-share-at-two-a-school" | "model-branches-share" | "branch-ranking-band" | "branch-reviews-expected" | "adults-paired" | "paired-pupils-per-adult" | "paired-pupils-share" | "pupils-not-paired" | "paired-teachers-share-of-staff" | "paired-teachers-share-of-full-time-teachers" | "inspectors-per-school" | "schools-per-inspector" | "sites-per-inspector" | "pupils-per-inspector" | "inspectors-needed" | "charter-share" | "ideology-lessons" | "head-lessons-per-school" | "leader-lessons-per-school" | "leader-lessons-share" | "moral-education-model-schools-share" | "full-curriculum-share" | "quality-analysis-meetings-a-term" | "full-time-teachers-per-researcher" | "schools-per-researcher" | "attendances-per-joint-research-event" | "attendances-per-delivery-event" | "delivery-activities" | "lessons-per-delivery-event" | "competition-prizes" | "joint-research-events-a-year" | "delivery-events-a-year" | "projects-concluded" | "projects-new" | "projects-new-over-concluded" | "projects-new-per-100-full-time-teachers" | "key-projects-share" | "sport-feature-schools" | "sport-feature-schools-share" | "aesthetic-schools-share" | "feature-labels" | "alarm-share" | "nearby-admission-share" | "junior-retention" | "nine-year-retention" | "dropouts" | "dropouts-within-junior-retention" | "migrant-children-share" | "left-behind-children-share" | "migrant-and-left-behind-share" | "migrant-children-in-public-places" | "disability-enrolment-rate" | "three-type-disability-enrolment-rate" | "disabled-pupils-placed" | "placed-share-of-assessed" | "assessed-not-placed" | "assessed-not-placed-share" | "inclusive-share-of-placed" | "special-school-share-of-placed" | "home-taught-share-of-placed" | "inclusive-share-of-assessed" | "special-school-share-of-assessed" | "home-taught-share-of-assessed" | "placed-share-of-pupils" | "placements-needed-2017" | "placements-needed-2025" | "placements-short-2017" | "placements-short-2025" | "special-education-public-funds-due" | "special-education-public-funds-per-pupil" | "special-school-public-funds-per-pupil" | "special-education-facility-funds" | "special-education-facility-funds-with-planned" | "facilities-per-inclusive-pupil" | "inclusive-pupils-per-facility" | "inclusive-pupils-per-facility-with-planned" | "facilities-per-100-schools" | "facilities-per-100-schools-with-planned" | "aided-pupils-share" | "living-allowance-per-aided-pupil" | "boarders-payable" | "day-pupils-payable" | "yulu-funds-per-student" | "student-aid-per-aided-head" | "yulu-full-year-students" | "yulu-half-year-students";
        /** @description 一个县的数字文件、统计数或学校表；before 是上一年的同样数据 · a county's file, counts or table of schools; before is the same a year earlier */
        ToCheck: {
            county: components["schemas"]["CountyFile"];
            on?: components["schemas"]["Day"];
            settings?: components["schemas"]["Settings"];
            before?: components["schemas"]["CountyFile"];
        } | {
            counts: components["schemas"]["Counts"];
            on: components["schemas"]["Day"];
            settings?: components["schemas"]["Settings"];
            before?: components["schemas"]["Counts"];
        } | {
            /** @description 一行一校，或一校一学段一行 · a row a school, or a school and stage: id, name, county, type, stage, ownership, area, origin, <CountId>, <CountId>@<stage> */
            schools: {
                [key: string]: unknown;
            }[];
            /** @description of a table of several counties, the one that is meant */
            county?: string;
            rules: components["schemas"]["RulesId"] | components["schemas"]["RuleSetFile"];
            on: components["schemas"]["Day"];
            split?: components["schemas"]["SplitId"];
            /** @description what is left out, in place of the rule's default */
            scope?: components["schemas"]["ScopeId"][];
            choices?: {
                /** @enum {string} */
                "teacher-pupil-ratio"?: "full-time-teachers" | "staff";
            };
            settings?: components["schemas"]["Settings"];
            /** @description the county's own figures; what the table adds up to, when left out */
            figures?: {
                county: components["schemas"]["CountyFile"];
            } | {
                counts: components["schemas"]["Counts"];
            };
            /** @description what the county claims of the rule's items, by their ids */
            claims?: {
                [key: string]: boolean;
            };
            /** @description the same schools a year before */
            before?: {
                [key: string]: unknown;
            }[];
        };
        AllowanceQuestion: {
            on: components["schemas"]["Day"];
            tiers: {
                fromYears: number;
                amountPerMonth: number;
            }[];
            teachers: {
                id: string;
                service: {
                    from: components["schemas"]["Day"];
                    to?: components["schemas"]["Day"];
                }[] | {
                    /** @enum {string} */
                    absent: "not-reported" | "not-applicable" | "suppressed" | "implausible";
                };
            }[];
            /** @enum {string} */
            partYears?: "completed" | "begun";
        } | {
            amounts: number[];
            teachers?: number;
        };
        GrowthQuestion: {
            series: {
                appropriation?: {
                    [key: string]: number | {
                        /** @enum {string} */
                        absent: "not-reported" | "not-applicable" | "suppressed" | "implausible";
                    };
                };
                "recurrent-revenue"?: {
                    [key: string]: number | {
                        /** @enum {string} */
                        absent: "not-reported" | "not-applicable" | "suppressed" | "implausible";
                    };
                };
                "spending-per-pupil"?: {
                    [key: string]: number | {
                        /** @enum {string} */
                        absent: "not-reported" | "not-applicable" | "suppressed" | "implausible";
                    };
                };
                "teacher-pay"?: {
                    [key: string]: number | {
                        /** @enum {string} */
                        absent: "not-reported" | "not-applicable" | "suppressed" | "implausible";
                    };
                };
                "staff-pay"?: {
                    [key: string]: number | {
                        /** @enum {string} */
                        absent: "not-reported" | "not-applicable" | "suppressed" | "implausible";
                    };
                };
                "public-funds-per-pupil"?: {
                    [key: string]: number | {
                        /** @enum {string} */
                        absent: "not-reported" | "not-applicable" | "suppressed" | "implausible";
                    };
                };
                "education-expenditure"?: {
                    [key: string]: number | {
                        /** @enum {string} */
                        absent: "not-reported" | "not-applicable" | "suppressed" | "implausible";
                    };
                };
                "education-expenditure-per-student"?: {
                    [key: string]: number | {
                        /** @enum {string} */
                        absent: "not-reported" | "not-applicable" | "suppressed" | "implausible";
                    };
                };
            };
            year: number;
            /** @enum {string} */
            payroll: "teacher-pay" | "staff-pay";
        };
        Problem: {
            /** @description /problems#{code} */
            type: string;
            /** @description of the code, in the language of Accept-Language (zh when none is asked for) */
            title: string;
            status: number;
            /** @description of this request, in the same language */
            detail: string;
            /** @enum {string} */
            code: "unknown-indicator" | "unknown-standard" | "unknown-place" | "unknown-rules" | "unknown-school" | "unknown-count" | "unknown-option" | "bad-count" | "bad-day" | "bad-argument" | "bad-json" | "bad-data" | "bad-request" | "no-token" | "not-allowed" | "read-only" | "unknown-path" | "unknown-version" | "unknown-method" | "not-acceptable" | "too-slow" | "key-reused" | "deleted" | "body-too-large" | "body-type" | "unmet-expectation" | "too-many-requests" | "headers-too-large" | "internal" | "busy" | "no-space";
            /** @description the detail in both languages */
            message: components["schemas"]["Words"];
            /** @description the known id closest to one that is unknown */
            nearest?: string;
            /** @description all that is wrong with the request at once, up to 1000; the message counts them all */
            problems: {
                code: string;
                path: string;
                value: unknown;
                accepted: components["schemas"]["Words"];
            }[];
        };
        /** @description 中英文 · in both languages */
        Words: {
            zh: string;
            en: string;
        };
        County: {
            id: string;
            /** @description 0 for the server's own, from 1 for what was uploaded */
            version: number;
            title: components["schemas"]["Words"];
            asOf: components["schemas"]["Day"];
            origin: components["schemas"]["Words"];
            synthetic?: boolean;
            places: string[];
            figures: number;
            claims: number;
        };
        Written: {
            county: string;
            version: number;
            /** @description false where the newest said the same */
            isNew: boolean;
            /** @description what was read in a way that somebody may want to know */
            notes: components["schemas"]["FileNote"][];
            /** @description names of columns that were not read */
            unread: string[];
            /** @description what a column that was not read may be: ?map=header=id reads it so */
            proposed: {
                header: string;
                id: string;
                name: string;
            }[];
        };
        FileNote: {
            /** @enum {string} */
            code: "total-differs" | "none" | "public" | "several-sheets" | "absent" | "hidden" | "hidden-columns";
            path: string;
            value: string;
            says: components["schemas"]["Words"];
        };
        Version: {
            version: number;
            /** @description null for the server's own file */
            written: string | null;
            isDeleted: boolean;
        };
        CountyVersion: {
            version: number;
            /** @description null for the server's own file */
            written: string | null;
            isDeleted: boolean;
            county: string;
        };
        Figure: {
            id: string;
            zh: string;
            en: string;
            value: number | number[];
            unit: string;
            asPrinted: string;
            stage: components["schemas"]["Stage"] | null;
            period: string | null;
            section: string;
            /** @enum {string} */
            status: "actual" | "planned" | "claim";
            note?: string;
            bindings?: {
                count: components["schemas"]["CountId"];
                place: string;
                stage: components["schemas"]["Stage"];
                element?: number;
                assumes?: ("all-are-compulsory" | "points-inside-totals" | "points-inside-classes" | "classes-swapped" | "six-three-schooling" | "joint-money" | "money-for-first-building" | "money-received" | "equal-split" | "one-rate-for-all" | "mixed-periods" | "includes-kindergarten" | "mixed-items" | "one-set-one-room" | "one-head-a-school" | "two-heads-a-school" | "all-branches-ranked" | "five-sites-an-inspector" | "heads-are-teachers" | "all-are-eligible" | "report-year-2022" | "since-covers-all" | "training-from-2019" | "all-teachers-draw" | "per-county-rounding" | "schools-are-distinct" | "no-overlap" | "same-group" | "lower-bound" | "rounded-population" | "yulu-term-rate" | "assessed-are-all" | "placed-inside-enrolment" | "key-inside-new" | "only-these-backbone")[];
            }[];
            corrected?: {
                from: number | number[];
                reason: {
                    zh: string;
                    en: string;
                };
                /** @enum {string} */
                kind: "digit" | "swap" | "transposition" | "dropped" | "factor" | "sign" | "row" | "omitted" | "doubled" | "other";
                by?: string;
                on?: components["schemas"]["Day"];
            };
        };
        Claim: {
            id: string;
            zh: string;
            en: string;
            section: string;
            test: string;
        };
        IndicatorRow: {
            id: components["schemas"]["IndicatorId"];
            theme: components["schemas"]["ThemeId"];
            system: components["schemas"]["SystemId"];
            place: string;
            stage: components["schemas"]["Stage"];
            title: components["schemas"]["Words"];
            value: number | null;
            exact: string | null;
            /** @description as the library writes it: "pupil/class", "teacher/100 pupil", "%" */
            unit: string;
            gap?: components["schemas"]["Gap"];
            assumes: components["schemas"]["AssumptionId"][];
            coverage?: components["schemas"]["Coverage"];
            verdict: components["schemas"]["Verdict"] | null;
            judgements: components["schemas"]["Judgement"][];
            doubts: string[];
            /** @description 已更正的数字 · the figures in it that stand corrected */
            corrected: string[];
        };
        /** @description 没有值的原因 · why there is no value */
        Gap: {
            /** @constant */
            gap: "missing";
            counts: components["schemas"]["MissingCount"][];
        } | {
            /** @constant */
            gap: "not-applicable";
            counts: components["schemas"]["MissingCount"][];
        } | {
            /** @constant */
            gap: "zero-divisor";
            counts: components["schemas"]["CountRef"][];
        } | {
            /** @constant */
            gap: "no-limit";
            standard: components["schemas"]["StandardId"];
            stage: components["schemas"]["Stage"];
            /** @enum {string} */
            none: "not-in-force" | "not-for-stage" | "must-be-set";
        } | {
            /** @constant */
            gap: "refused";
            because: components["schemas"]["Words"];
        } | {
            /** @constant */
            gap: "stage";
            stages: components["schemas"]["Stage"][];
        };
        MissingCount: {
            count: components["schemas"]["CountId"];
            stage: components["schemas"]["Stage"];
            absent: components["schemas"]["Absence"];
        };
        /** @enum {string} */
        Absence: "not-reported" | "not-applicable" | "suppressed" | "implausible";
        CountRef: {
            count: components["schemas"]["CountId"];
            stage: components["schemas"]["Stage"];
        };
        /** @enum {string} */
        AssumptionId: "all-are-compulsory" | "points-inside-totals" | "points-inside-classes" | "classes-swapped" | "six-three-schooling" | "joint-money" | "money-for-first-building" | "money-received" | "equal-split" | "one-rate-for-all" | "mixed-periods" | "includes-kindergarten" | "mixed-items" | "one-set-one-room" | "one-head-a-school" | "two-heads-a-school" | "all-branches-ranked" | "five-sites-an-inspector" | "heads-are-teachers" | "all-are-eligible" | "report-year-2022" | "since-covers-all" | "training-from-2019" | "all-teachers-draw" | "per-county-rounding" | "schools-are-distinct" | "no-overlap" | "same-group" | "lower-bound" | "rounded-population" | "yulu-term-rate" | "assessed-are-all" | "placed-inside-enrolment" | "key-inside-new" | "only-these-backbone";
        /** @description 汇总值覆盖的部分 · how many of the parts a pooled value covers */
        Coverage: {
            reported: number;
            of: number;
            without: string[];
        };
        Judgement: {
            standard: components["schemas"]["StandardId"];
            verdict: components["schemas"]["Verdict"];
            /** @enum {string} */
            reason: "holds" | "breaks" | "breaks-even-so" | "proves-nothing" | "holds-even-so" | "disproves-nothing" | "missing" | "no-value" | "not-in-force" | "not-for-stage" | "must-be-set";
            limit?: number;
            margin?: {
                value: number;
                exact: string;
            };
            asks: {
                count: components["schemas"]["CountId"];
                stage: components["schemas"]["Stage"];
                absent?: components["schemas"]["Absence"];
            }[];
        };
        Explanation: {
            /** @constant */
            schema: "teks/explanation@1";
            indicator: components["schemas"]["IndicatorId"];
            title: components["schemas"]["Words"];
            meaning: components["schemas"]["Words"];
            system: components["schemas"]["SystemId"];
            theme: components["schemas"]["ThemeId"];
            place: {
                id: string;
                zh?: string;
                en?: string;
            };
            stage: components["schemas"]["Stage"];
            on: components["schemas"]["Day"];
            formula: components["schemas"]["Words"];
            outcome: {
                value: number;
                exact: string;
                /** @description as the library writes it: "pupil/class", "teacher/100 pupil", "%" */
                unit: string;
                assumes: components["schemas"]["AssumptionId"][];
                coverage?: components["schemas"]["Coverage"];
                /** @description 已更正的数字 · the figures in it that stand corrected */
                corrected?: string[];
            } | components["schemas"]["Gap"];
            assumptions: {
                id: components["schemas"]["AssumptionId"];
                zh: string;
                en: string;
            }[];
            judgements: components["schemas"]["Judgement"][];
            source?: {
                zh: string;
                en: string;
                grade: components["schemas"]["Grade"];
            };
            node: components["schemas"]["ExplanationNode"];
        };
        /**
         * @description how well the evidence was seen: A the text itself … U unverified
         * @enum {string}
         */
        Grade: "A" | "B" | "C" | "I" | "U";
        ExplanationNode: {
            /** @enum {string} */
            kind: "count" | "constant" | "limit" | "mean" | "root" | "verdict" | "sum" | "difference" | "product" | "ratio" | "share" | "roundUp" | "roundDown";
            zh: string;
            en: string;
            stage?: components["schemas"]["Stage"];
            value: number | null;
            exact: string | null;
            /** @description as the library writes it: "pupil/class", "teacher/100 pupil", "%" */
            unit?: string;
            /** @description the digits to show, where fewer could put the value on another side of a limit */
            decimals?: number;
            verdict?: components["schemas"]["Verdict"] | components["schemas"]["MarkId"];
            gap?: string;
            sources?: components["schemas"]["Source"][];
            assumes?: components["schemas"]["AssumptionId"][];
            document?: {
                number: string;
                clause: components["schemas"]["Words"];
                from: components["schemas"]["Day"];
                grade: components["schemas"]["Grade"];
            };
            parts: components["schemas"]["ExplanationNode"][];
        };
        /** @enum {string} */
        MarkId: "met" | "floor" | "below" | "missing" | "no-limit";
        Source: {
            figure: string;
            section: string;
            asPrinted: string;
            value: number;
            corrected?: components["schemas"]["Correction"];
        };
        /** @description 原数和更正原因 · what stood there before, and why it was corrected */
        Correction: {
            from: number | number[];
            reason: components["schemas"]["Words"];
            /** @enum {string} */
            kind: "digit" | "swap" | "transposition" | "dropped" | "factor" | "sign" | "row" | "omitted" | "doubled" | "other";
            by?: string;
            on?: components["schemas"]["Day"];
        };
        Finding: {
            check: string;
            place: string;
            state: components["schemas"]["FindingState"];
            title: components["schemas"]["Words"];
            says: components["schemas"]["Words"];
            ask?: components["schemas"]["Words"];
            counts: components["schemas"]["CountRef"][];
            figures: string[];
            /** @description 已更正的数字 · the figures in it that stand corrected */
            corrected?: string[];
            values: {
                [key: string]: {
                    exact: string;
                    /** @description as the library writes it: "pupil/class", "teacher/100 pupil", "%" */
                    unit: string;
                };
            };
        };
        SchoolTable: {
            county: string;
            /** @description 0 for the server's own, from 1 for what was uploaded */
            version: number;
            schools: number;
            synthetic: number;
        };
        /** @description 一行一校，统计数各为一列 · a row a school, its figures by their columns: pupils, books@junior */
        SchoolRow: {
            id: string;
            name?: string;
            county?: string;
            /** @enum {string} */
            type: "primary" | "junior" | "nine-year" | "twelve-year" | "complete-secondary" | "teaching-point" | "special" | "vocational";
            /** @enum {string} */
            ownership?: "county" | "other-public" | "private";
            /** @enum {string} */
            area?: "urban" | "town" | "rural";
            /** @enum {string} */
            origin?: "reported" | "synthetic";
        } & {
            [key: string]: number | {
                /** @enum {string} */
                absent: "not-reported" | "not-applicable" | "suppressed" | "implausible";
            };
        };
        SchoolChanges: {
            county: string;
            from: number;
            to: number;
            rules: string;
            on: components["schemas"]["Day"];
            figures: {
                school: string;
                column: string;
                /** @description null where the version does not have it */
                from: (string | number | {
                    /** @enum {string} */
                    absent: "not-reported" | "not-applicable" | "suppressed" | "implausible";
                }) | null;
                /** @description null where the version does not have it */
                to: (string | number | {
                    /** @enum {string} */
                    absent: "not-reported" | "not-applicable" | "suppressed" | "implausible";
                }) | null;
            }[];
            coefficients: {
                stage: components["schemas"]["BalanceStage"];
                indicator: components["schemas"]["IndicatorId"] | "composite";
                /** @description a coefficient of variation; null where there is none of the kind */
                from: {
                    cv: number | null;
                    bounds?: components["schemas"]["Bounds"];
                    /** @enum {string} */
                    gap?: "no-schools" | "missing" | "zero-pupils" | "zero-mean";
                } | null;
                /** @description a coefficient of variation; null where there is none of the kind */
                to: {
                    cv: number | null;
                    bounds?: components["schemas"]["Bounds"];
                    /** @enum {string} */
                    gap?: "no-schools" | "missing" | "zero-pupils" | "zero-mean";
                } | null;
            }[];
            verdicts: components["schemas"]["VerdictMove"][];
        };
        Bounds: {
            least: number;
            most: number;
        };
        VerdictMove: {
            /** @enum {string} */
            of: "county" | "table" | "stage" | "schools" | "dispersion" | "composite" | "school" | "mark" | "item";
            stage?: components["schemas"]["BalanceStage"];
            school?: string;
            indicator?: components["schemas"]["IndicatorId"];
            item?: string;
            from: components["schemas"]["VerdictSide"];
            to: components["schemas"]["VerdictSide"];
        };
        /** @description a verdict with the numbers behind it, or why there is none */
        VerdictSide: {
            verdict: (components["schemas"]["Verdict"] | components["schemas"]["MarkId"]) | null;
            value: number | null;
            bounds?: components["schemas"]["Bounds"];
            limit: number | null;
            floor?: number;
            margin?: number;
        } | {
            absent: ("not-in-rules" | "not-in-table") | components["schemas"]["ScopeId"] | ("no-pupils" | "no-compulsory-stage");
        };
        CountyBalance: {
            /** @constant */
            schema: "teks/balance@1";
            county: string | null;
            rules: {
                id: string;
                zh: string;
                en: string;
                document: string;
                grade: components["schemas"]["Grade"];
                from: components["schemas"]["Day"];
                dispersion: {
                    /** @enum {string} */
                    judges: "each" | "composite";
                    standard: components["schemas"]["StandardId"];
                };
                school: components["schemas"]["SchoolRule"] | null;
                /** @description null where the rule leaves it to the caller */
                split: components["schemas"]["SplitId"] | null;
                limits: components["schemas"]["Settings"];
            };
            on: components["schemas"]["Day"];
            settings: components["schemas"]["Settings"];
            scope: {
                leavesOut: components["schemas"]["ScopeId"][];
                leftOut: {
                    school: string;
                    name?: string;
                    stage?: components["schemas"]["BalanceStage"];
                    because: components["schemas"]["ScopeId"] | ("no-pupils" | "no-compulsory-stage");
                }[];
            };
            split: components["schemas"]["SplitId"];
            /** @description sections whose figures are a share of the whole school's */
            divided: number;
            /** @description sections whose figures would have to be */
            undivided: number;
            moves: {
                zh: string;
                en: string;
                count: components["schemas"]["CountId"];
                from: components["schemas"]["CountId"];
                to: components["schemas"]["CountId"];
                grade: components["schemas"]["Grade"];
                given: number;
                of: number;
            }[];
            /** @description 合成数据的学校数 · how many schools are made up; above 0 the result is of no real county */
            synthetic: number;
            stages: components["schemas"]["StageSummary"][];
            schools: components["schemas"]["SchoolBalance"][];
            items: components["schemas"]["ItemVerdict"][];
            /** @description of what the schools alone show */
            table: components["schemas"]["Verdict"];
            /** @description of the whole rule */
            verdict: components["schemas"]["Verdict"];
            reasons: {
                verdict: components["schemas"]["Verdict"];
                part: ("schools" | "dispersion" | "composite" | "no-schools") | components["schemas"]["PartId"];
                stage?: components["schemas"]["BalanceStage"];
                indicator?: components["schemas"]["IndicatorId"];
                item?: string;
                schools?: string[];
            }[];
            version: number;
        };
        SchoolRule: {
            zh: string;
            en: string;
            atLeast: number;
            floor: number;
            grade: components["schemas"]["Grade"];
        };
        StageSummary: {
            stage: components["schemas"]["BalanceStage"];
            schools: number;
            pupils: number | null;
            indicators: components["schemas"]["IndicatorBalance"][];
            composite?: {
                cv: number | null;
                bounds?: components["schemas"]["Bounds"];
                limit: number | null;
                verdict: components["schemas"]["Verdict"];
                missing: components["schemas"]["MissingFigure"][];
            };
            compliance: {
                verdict: components["schemas"]["Verdict"];
                schools: number;
                met: number;
                notMet: number;
                undetermined: number;
                share: components["schemas"]["Bounds"] | null;
            } | null;
            verdict: components["schemas"]["Verdict"];
        };
        /** @description 差异系数 · the coefficient of variation between the schools of a stage */
        IndicatorBalance: {
            id: components["schemas"]["IndicatorId"];
            mean: number | null;
            deviation: number | null;
            cv: number | null;
            /** @enum {string} */
            gap?: "no-schools" | "missing" | "zero-pupils" | "zero-mean";
            bounds?: components["schemas"]["Bounds"];
            limit: number | null;
            verdict: components["schemas"]["Verdict"] | null;
            missing: components["schemas"]["MissingFigure"][];
        };
        MissingFigure: {
            school: string;
            count: components["schemas"]["CountId"];
            /** @enum {string} */
            stage: "primary" | "junior" | "senior" | "all";
            /** @enum {string} */
            absent: "not-reported" | "not-applicable" | "suppressed" | "implausible";
        };
        /** @description 一所学校的一个学段 · one stage of one school */
        SchoolBalance: {
            school: string;
            name?: string;
            stage: components["schemas"]["BalanceStage"];
            /** @enum {string} */
            type: "primary" | "junior" | "nine-year" | "twelve-year" | "complete-secondary" | "teaching-point" | "special" | "vocational";
            /** @enum {string} */
            area?: "urban" | "town" | "rural";
            synthetic: boolean;
            pupils: number | null;
            marks: components["schemas"]["Mark"][];
            met: components["schemas"]["Bounds"];
            below: number;
            verdict: components["schemas"]["Verdict"] | null;
            /** @enum {string} */
            reason?: "complies" | "below-floor" | "too-few" | "missing" | "no-limit";
            missing: components["schemas"]["MissingFigure"][];
        };
        Mark: {
            indicator: components["schemas"]["IndicatorId"];
            value: number | null;
            exact: string | null;
            limit: number | null;
            floor: number | null;
            mark: components["schemas"]["MarkId"] | null;
            missing: components["schemas"]["MissingFigure"][];
            from: components["schemas"]["ReadFigure"][];
            divided: boolean;
        };
        ReadFigure: {
            school: string;
            count: components["schemas"]["CountId"];
            /** @enum {string} */
            stage: "primary" | "junior" | "senior" | "all";
            value: number;
        };
        ItemVerdict: {
            id: string;
            part: components["schemas"]["PartId"];
            number: number;
            zh: string;
            en: string;
            verdict: components["schemas"]["Verdict"];
            /** @enum {string} */
            by: "figures" | "claim" | "both" | "nothing";
            judgements: {
                standard: components["schemas"]["StandardId"];
                verdict: components["schemas"]["Verdict"];
                /** @enum {string} */
                reason: "holds" | "breaks" | "breaks-even-so" | "proves-nothing" | "holds-even-so" | "disproves-nothing" | "missing" | "no-value" | "not-in-force" | "not-for-stage" | "must-be-set";
                limit?: number;
                margin?: {
                    value: number;
                    exact: string;
                };
                asks: {
                    count: components["schemas"]["CountId"];
                    stage: components["schemas"]["Stage"];
                    absent?: components["schemas"]["Absence"];
                }[];
                stage: components["schemas"]["Stage"];
                place?: string;
            }[];
            asks: {
                count: components["schemas"]["CountId"];
                stage: components["schemas"]["Stage"];
                absent?: components["schemas"]["Absence"];
            }[];
            claimed?: boolean;
        };
        /** @enum {string} */
        PartId: "entry" | "government" | "guarantee" | "quality" | "recognition" | "veto";
        Indicator: {
            id: components["schemas"]["IndicatorId"];
            theme: {
                id: components["schemas"]["ThemeId"];
                title: components["schemas"]["Words"];
            };
            system: {
                id: components["schemas"]["SystemId"];
                title: components["schemas"]["Words"];
            };
            title: components["schemas"]["Words"];
            meaning: components["schemas"]["Words"];
            /** @description as the library writes it: "pupil/class", "teacher/100 pupil", "%" */
            unit: string;
            unitWords: components["schemas"]["Words"];
            /** @enum {string} */
            direction: "more" | "less" | "neither";
            decimals: number;
            formulas: {
                stage: components["schemas"]["Stage"];
                text: components["schemas"]["Words"];
                reads: components["schemas"]["CountRef"][];
            }[];
            standards: {
                standard: components["schemas"]["StandardId"];
                /** @enum {string} */
                proves: "both" | "breach" | "compliance";
                asks: components["schemas"]["CountId"][];
            }[];
            assumes: components["schemas"]["AssumptionId"][];
            source?: {
                zh: string;
                en: string;
                grade: components["schemas"]["Grade"];
            };
            refused?: components["schemas"]["Words"];
        };
        Standard: {
            id: components["schemas"]["StandardId"];
            title: components["schemas"]["Words"];
            document: components["schemas"]["Document"];
            clause: components["schemas"]["Words"];
            /** @enum {string} */
            comparison: "at-least" | "at-most" | "below";
            /** @description as the library writes it: "pupil/class", "teacher/100 pupil", "%" */
            unit: string;
            /** @enum {string} */
            subject: "county" | "school" | "class";
            /** @description every limit, each from its day until the next one's; one of grade U is never used unless the caller sets it */
            limits: ({
                from: components["schemas"]["Day"];
                note?: components["schemas"]["Words"];
                /** @enum {string} */
                grade: "A" | "B" | "C" | "I";
                /** @description one number, or a number for each stage */
                value: number | {
                    [key: string]: number;
                };
            } | {
                from: components["schemas"]["Day"];
                note?: components["schemas"]["Words"];
                /** @constant */
                grade: "U";
                /** @description one number, or a number for each stage */
                recalled?: number | {
                    [key: string]: number;
                };
            })[];
            /** @description with ?on=, the limit of each stage on that day, or why there is none */
            inForce?: ({
                stage: components["schemas"]["Stage"];
                value: number;
                from: components["schemas"]["Day"];
                grade: components["schemas"]["Grade"];
                set: boolean;
            } | {
                stage: components["schemas"]["Stage"];
                /** @enum {string} */
                none: "not-in-force" | "not-for-stage" | "must-be-set";
            })[];
        };
        Document: {
            number: string;
            title: components["schemas"]["Words"];
            grade: components["schemas"]["Grade"];
        };
        RuleSet: {
            id: string;
            title: components["schemas"]["Words"];
            document: components["schemas"]["Document"];
            from: components["schemas"]["Day"];
            resources: ({
                indicator: components["schemas"]["IndicatorId"];
                standard?: components["schemas"]["StandardId"];
            } | {
                choice: string;
                title: components["schemas"]["Words"];
                choices: {
                    [key: string]: components["schemas"]["IndicatorId"];
                };
                default: string;
            })[];
            dispersion: {
                /** @enum {string} */
                judges: "each" | "composite";
                standard: components["schemas"]["StandardId"];
            };
            school: components["schemas"]["SchoolRule"] | null;
            scope: {
                leavesOut: components["schemas"]["ScopeId"][];
                grade: components["schemas"]["Grade"];
            };
            /** @description null where the caller must choose */
            split: components["schemas"]["SplitId"] | null;
            moves: {
                count: components["schemas"]["CountId"];
                from: components["schemas"]["CountId"];
                to: components["schemas"]["CountId"];
                title: components["schemas"]["Words"];
                grade: components["schemas"]["Grade"];
            }[];
            items: {
                id: string;
                part: components["schemas"]["PartId"];
                number: number;
                title: components["schemas"]["Words"];
                grade: components["schemas"]["Grade"];
                standards: components["schemas"]["StandardId"][];
                /** @description its limits do not say all of it: the rest rests on the county's claim */
                andClaim: boolean;
            }[];
            /** @description with ?on=, the limits it sets as they stand on that day */
            limits?: {
                standard: components["schemas"]["StandardId"];
                inForce: ({
                    stage: components["schemas"]["Stage"];
                    value: number;
                    from: components["schemas"]["Day"];
                    grade: components["schemas"]["Grade"];
                    set: boolean;
                } | {
                    stage: components["schemas"]["Stage"];
                    /** @enum {string} */
                    none: "not-in-force" | "not-for-stage" | "must-be-set";
                })[];
            }[];
        };
        BalanceReply: {
            /** @constant */
            schema: "teks/balance@1";
            county: string | null;
            rules: {
                id: string;
                zh: string;
                en: string;
                document: string;
                grade: components["schemas"]["Grade"];
                from: components["schemas"]["Day"];
                dispersion: {
                    /** @enum {string} */
                    judges: "each" | "composite";
                    standard: components["schemas"]["StandardId"];
                };
                school: components["schemas"]["SchoolRule"] | null;
                /** @description null where the rule leaves it to the caller */
                split: components["schemas"]["SplitId"] | null;
                limits: components["schemas"]["Settings"];
            };
            on: components["schemas"]["Day"];
            settings: components["schemas"]["Settings"];
            scope: {
                leavesOut: components["schemas"]["ScopeId"][];
                leftOut: {
                    school: string;
                    name?: string;
                    stage?: components["schemas"]["BalanceStage"];
                    because: components["schemas"]["ScopeId"] | ("no-pupils" | "no-compulsory-stage");
                }[];
            };
            split: components["schemas"]["SplitId"];
            /** @description sections whose figures are a share of the whole school's */
            divided: number;
            /** @description sections whose figures would have to be */
            undivided: number;
            moves: {
                zh: string;
                en: string;
                count: components["schemas"]["CountId"];
                from: components["schemas"]["CountId"];
                to: components["schemas"]["CountId"];
                grade: components["schemas"]["Grade"];
                given: number;
                of: number;
            }[];
            /** @description 合成数据的学校数 · how many schools are made up; above 0 the result is of no real county */
            synthetic: number;
            stages: components["schemas"]["StageSummary"][];
            schools: components["schemas"]["SchoolBalance"][];
            items: components["schemas"]["ItemVerdict"][];
            /** @description of what the schools alone show */
            table: components["schemas"]["Verdict"];
            /** @description of the whole rule */
            verdict: components["schemas"]["Verdict"];
            reasons: {
                verdict: components["schemas"]["Verdict"];
                part: ("schools" | "dispersion" | "composite" | "no-schools") | components["schemas"]["PartId"];
                stage?: components["schemas"]["BalanceStage"];
                indicator?: components["schemas"]["IndicatorId"];
                item?: string;
                schools?: string[];
            }[];
            /** @description what was read in a way that somebody may want to know */
            notes: components["schemas"]["FileNote"][];
            /** @description names of columns that were not read */
            unread: string[];
            /** @description what a column that was not read may be: ?map=header=id reads it so */
            proposed: {
                header: string;
                id: string;
                name: string;
            }[];
        };
        BalanceExplanationReply: {
            stage?: components["schemas"]["BalanceStage"];
            /** @description its coefficient, or with a school its mark */
            indicator?: components["schemas"]["IndicatorId"];
            /** @description its verdict at the stage */
            school?: string;
            /** @constant */
            schema: "teks/balance-explanation@1";
            title: components["schemas"]["Words"];
            county: string | null;
            rules: {
                id: string;
                zh: string;
                en: string;
                document: string;
            };
            on: components["schemas"]["Day"];
            formula?: components["schemas"]["Words"];
            reason?: components["schemas"]["Words"];
            /** @description what was left out, divided or moved before */
            assumptions: {
                zh: string;
                en: string;
                grade?: components["schemas"]["Grade"];
            }[];
            node: components["schemas"]["ExplanationNode"];
            /** @description what was read in a way that somebody may want to know */
            notes: components["schemas"]["FileNote"][];
            /** @description names of columns that were not read */
            unread: string[];
            /** @description what a column that was not read may be: ?map=header=id reads it so */
            proposed: {
                header: string;
                id: string;
                name: string;
            }[];
        };
        BalancesReply: {
            /** @constant */
            schema: "teks/balances@1";
            rules: string;
            on: components["schemas"]["Day"];
            /** @description 合成数据的学校数 · how many schools are made up; above 0 the result is of no real county */
            synthetic: number;
            /** @description how many stages of schools take part */
            sections: number;
            counties: components["schemas"]["CountySummary"][];
            /** @description what was read in a way that somebody may want to know */
            notes: components["schemas"]["FileNote"][];
            /** @description names of columns that were not read */
            unread: string[];
            /** @description what a column that was not read may be: ?map=header=id reads it so */
            proposed: {
                header: string;
                id: string;
                name: string;
            }[];
        };
        CountySummary: {
            county: string | null;
            stages: components["schemas"]["StageSummary"][];
            table: components["schemas"]["Verdict"];
        };
        /** @description 核查结果与可能的更正 · what the checks found, and what was probably meant */
        Findings: {
            /** @constant */
            schema: "teks/findings@1";
            county: string;
            on: components["schemas"]["Day"];
            findings: components["schemas"]["Finding"][];
            repairs: components["schemas"]["Repairs"];
            /** @description what was read in a way that somebody may want to know */
            notes: components["schemas"]["FileNote"][];
            /** @description names of columns that were not read */
            unread: string[];
            /** @description what a column that was not read may be: ?map=header=id reads it so */
            proposed: {
                header: string;
                id: string;
                name: string;
            }[];
        };
        Repairs: {
            cases: {
                broken: components["schemas"]["RuleRef"][];
                /** @description bits of surprise if every figure is right after all */
                asIs: number;
                repairs: components["schemas"]["Repair"][];
                more: number;
                isComplete: boolean;
            }[];
            unaccounted: {
                check: string;
                place: string;
                exact: string;
                unit: string;
                says: components["schemas"]["Words"];
                ask?: components["schemas"]["Words"];
            }[];
            bounds: {
                acts: number;
                steps: number;
                window: number;
            };
        };
        RuleRef: {
            check: string;
            place: string;
        };
        Repair: {
            rank: number;
            /** @description how many are equally likely */
            tied: number;
            /** @description bits of surprise that it takes */
            bits: number;
            slips: {
                /** @enum {string} */
                slip: "digit" | "swap" | "transposition" | "dropped" | "factor" | "sign" | "row" | "omitted" | "doubled" | "other";
                changes: {
                    count: components["schemas"]["CountId"];
                    stage: components["schemas"]["Stage"];
                    place: string;
                    from: number;
                    to: number;
                    figures: string[];
                }[];
            }[];
            mends: components["schemas"]["RuleRef"][];
            leaves: components["schemas"]["RuleRef"][];
            effect: {
                moves: {
                    indicator: components["schemas"]["IndicatorId"];
                    place: string;
                    stage: components["schemas"]["Stage"];
                    before: {
                        outcome: {
                            value: number;
                            exact: string;
                            /** @description as the library writes it: "pupil/class", "teacher/100 pupil", "%" */
                            unit: string;
                            assumes: components["schemas"]["AssumptionId"][];
                            coverage?: components["schemas"]["Coverage"];
                            /** @description 已更正的数字 · the figures in it that stand corrected */
                            corrected?: string[];
                        } | components["schemas"]["Gap"];
                        verdict: components["schemas"]["Verdict"] | null;
                    };
                    after: {
                        outcome: {
                            value: number;
                            exact: string;
                            /** @description as the library writes it: "pupil/class", "teacher/100 pupil", "%" */
                            unit: string;
                            assumes: components["schemas"]["AssumptionId"][];
                            coverage?: components["schemas"]["Coverage"];
                            /** @description 已更正的数字 · the figures in it that stand corrected */
                            corrected?: string[];
                        } | components["schemas"]["Gap"];
                        verdict: components["schemas"]["Verdict"] | null;
                    };
                }[];
                undetermined: {
                    indicator: components["schemas"]["IndicatorId"];
                    place: string;
                    stage: components["schemas"]["Stage"];
                    asks: components["schemas"]["CountRef"][];
                }[];
            };
        };
        /** @description 学校表中先看什么 · what in a table of schools to look at first */
        Screening: {
            /** @constant */
            schema: "teks/screening@1";
            county: string | null;
            on: components["schemas"]["Day"];
            suspicions: components["schemas"]["Suspicion"][];
            untested: components["schemas"]["Untested"][];
            /** @description what was read in a way that somebody may want to know */
            notes: components["schemas"]["FileNote"][];
            /** @description names of columns that were not read */
            unread: string[];
            /** @description what a column that was not read may be: ?map=header=id reads it so */
            proposed: {
                header: string;
                id: string;
                name: string;
            }[];
        };
        Suspicion: {
            /** @enum {string} */
            kind: "outlier" | "identical" | "total-row" | "total" | "jump" | "heaping";
            /** @enum {string} */
            stage: "primary" | "junior" | "senior" | "all";
            indicator?: components["schemas"]["IndicatorId"];
            count?: components["schemas"]["CountId"];
            schools: string[];
            score: number;
            says: components["schemas"]["Words"];
            ask: components["schemas"]["Words"];
            influence: {
                /** @description verdicts that its schools' figures could turn */
                turns: number;
                /** @description its schools' part of the coefficients */
                share: number | null;
            };
        };
        Untested: {
            /** @enum {string} */
            kind: "outlier" | "identical" | "total-row" | "total" | "jump" | "heaping";
            /** @enum {string} */
            stage: "primary" | "junior" | "senior" | "all";
            indicator?: components["schemas"]["IndicatorId"];
            count?: components["schemas"]["CountId"];
            figures: number;
            least: number;
        };
        LintReport: {
            /** @constant */
            schema: "teks/lint@1";
            /** @description of a text that is no report on schools nothing is said */
            isReport: boolean;
            on: components["schemas"]["Day"] | null;
            figures: components["schemas"]["TextFigure"][];
            bindings: components["schemas"]["TextBinding"][];
            indicators: {
                indicator: string;
                stage: components["schemas"]["Stage"];
                value: number;
                unit: string;
                verdict: components["schemas"]["Verdict"] | null;
            }[];
            findings: components["schemas"]["LintFinding"][];
            file: string;
            /** @enum {string} */
            encoding: "utf-8" | "gb18030" | "utf-16le" | "utf-16be";
            /** @description what in the file was no text */
            problems: components["schemas"]["Words"][];
        };
        TextFigure: {
            /** @enum {string} */
            kind: "quantity" | "share" | "year" | "ordinal" | "frequency" | "bundle";
            text: string;
            values: number[];
            exact: string[];
            unit: string;
            measure: string;
            /** @enum {string} */
            bound: "exact" | "at-least" | "at-most" | "about" | "range";
            before: string;
            after: string;
            stage: components["schemas"]["Stage"] | null;
            time: string | null;
            isPlanned: boolean;
            place: components["schemas"]["TextPlace"];
        };
        /** @description start and length in UTF-16 units from 0; the others count from 1 */
        TextPlace: {
            start: number;
            length: number;
            line: number;
            column: number;
            paragraph: number;
            sentence: number;
        };
        TextBinding: {
            /** @description by its place among the figures, from 0 */
            figure: number;
            count: components["schemas"]["CountId"];
            stage: components["schemas"]["Stage"];
            /** @description 0 to 1: it orders bindings and is no probability */
            confidence: number;
            others: {
                count: components["schemas"]["CountId"];
                /** @description 0 to 1: it orders bindings and is no probability */
                confidence: number;
            }[];
        };
        LintFinding: {
            /** @enum {string} */
            rule: "sum" | "unaccounted" | "share" | "growth" | "restated" | "check" | "claim" | "doubled" | "separator" | "bracket";
            /** @enum {string} */
            severity: "error" | "warning" | "note";
            says: components["schemas"]["Words"];
            ask?: components["schemas"]["Words"];
            places: components["schemas"]["TextPlace"][];
            figures: number[];
            check?: string;
            repair?: components["schemas"]["LintRepair"];
        };
        /** @description 可能的更正，仅供参考 · what was probably meant: a proposal */
        LintRepair: {
            says: components["schemas"]["Words"];
            changes: {
                figure: number;
                place: components["schemas"]["TextPlace"];
                to: number;
                text: string;
            }[];
            /** @description the checks that then hold */
            mends: string[];
        };
        /** @description 元 · in yuan */
        Allowances: {
            teachers: ({
                monthly: number;
                annual: number;
                id: string;
                years: number;
            } | {
                id: string;
                /** @constant */
                gap: "missing";
                /** @enum {string} */
                absent: "not-reported" | "not-applicable" | "suppressed" | "implausible";
            })[];
            total: {
                monthly: number;
                annual: number;
            } | {
                /** @constant */
                gap: "missing";
                teachers: string[];
            };
        } | {
            teachers: number;
            monthly: {
                low: number;
                high: number;
            };
            annual: {
                low: number;
                high: number;
            };
            because: {
                zh: string;
                en: string;
                grade: components["schemas"]["Grade"];
            };
        } | {
            /** @constant */
            gap: "missing";
            needs: components["schemas"]["Words"];
            /** @enum {string} */
            absent: "not-reported" | "not-applicable" | "suppressed" | "implausible";
        };
        GrowthVerdict: {
            verdict: components["schemas"]["Verdict"];
            years: {
                year: number;
                verdict: components["schemas"]["Verdict"];
                comparisons: {
                    /** @enum {string} */
                    test: "appropriation-outgrows-revenue" | "spending-per-pupil-rises" | "pay-rises" | "public-funds-per-pupil-rise" | "expenditure-never-decreases" | "expenditure-per-student-never-decreases";
                    left: components["schemas"]["GrowthSide"];
                    /** @enum {string} */
                    sign: ">" | "≥";
                    right: components["schemas"]["GrowthSide"];
                    verdict: components["schemas"]["Verdict"];
                    asks: {
                        series: components["schemas"]["FiscalSeriesId"];
                        year: number;
                        /** @enum {string} */
                        absent: "not-reported" | "not-applicable" | "suppressed" | "implausible";
                    }[];
                }[];
            }[];
            asks: {
                series: components["schemas"]["FiscalSeriesId"];
                year: number;
                /** @enum {string} */
                absent: "not-reported" | "not-applicable" | "suppressed" | "implausible";
            }[];
            bases: {
                zh: string;
                en: string;
                grade: components["schemas"]["Grade"];
            }[];
        };
        /** @description 增长率（%）或水平 · a growth rate in per cent, or a level */
        GrowthSide: {
            series: components["schemas"]["FiscalSeriesId"];
            year: number;
            /** @enum {string} */
            measure: "rate" | "level";
            value: number | null;
            exact: string | null;
            /** @enum {string} */
            gap?: "missing" | "zero-divisor" | "negative";
        };
        /** @enum {string} */
        FiscalSeriesId: "appropriation" | "recurrent-revenue" | "spending-per-pupil" | "teacher-pay" | "staff-pay" | "public-funds-per-pupil" | "education-expenditure" | "education-expenditure-per-student";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
