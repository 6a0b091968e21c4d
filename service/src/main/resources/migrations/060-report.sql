--liquibase formatted sql

--changeset helplines:060-report splitStatements:false stripComments:false
-- How often people without a key have said that a channel is wrong, by day. Nothing is known of them.
CREATE TABLE directory.report_count (
    channel_id uuid NOT NULL,
    reason     text NOT NULL CONSTRAINT report_reason_known CHECK (reason IN
        ('dead', 'wrong_organisation', 'not_free', 'no_answer_in_hours')),
    day        date NOT NULL,
    count      int  NOT NULL CONSTRAINT report_count_range CHECK (count BETWEEN 1 AND 1000),
    PRIMARY KEY (channel_id, reason, day)
);

CREATE INDEX report_count_by_day ON directory.report_count (day);

-- Today in London, by this clock and no caller's.
CREATE FUNCTION directory.report_day() RETURNS date LANGUAGE sql STABLE
RETURN (clock_timestamp() AT TIME ZONE 'Europe/London')::date;

-- Counts one report of a channel that is there now, and forgets what is older than ninety days. False when it is not
-- counted: a thousand for one reason and day say all there is to say, and nobody can fill the table with more.
CREATE FUNCTION directory.report(reported uuid, why text) RETURNS boolean LANGUAGE plpgsql
SECURITY DEFINER SET search_path = directory, pg_temp AS $$
DECLARE
    today   date := report_day();
    counted boolean;
BEGIN
    DELETE FROM report_count WHERE day <= today - 90;
    INSERT INTO report_count AS kept (channel_id, reason, day, count)
    SELECT id, why, today, 1 FROM channel WHERE id = reported
    ON CONFLICT (channel_id, reason, day) DO UPDATE SET count = kept.count + 1 WHERE kept.count < 1000
    RETURNING true INTO counted;
    RETURN coalesce(counted, false);
END
$$;
