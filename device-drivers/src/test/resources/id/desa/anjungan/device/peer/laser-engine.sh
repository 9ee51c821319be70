#!/bin/sh
# The engine of the virtual laser: ippeveprinter runs it once a job with the document in $1 and reads STATE:, ATTR: and
# ERROR: lines from its standard error. Files in $LASER are the hands of whoever drives it:
#   panel        reasons that stop the printer now, such as cover-open; empty when all is well
#   trap         "SIDES WHAT": once that many sides of a job are out, WHAT happens (a reason, abort, hold, or swallow)
#   impressions  sides out in the printer's life
#   sides        how each document was to lie on its sheets
#   came         the name of each side's job, in the order the sides came out
#   times        when the engine began and ended with each document, in nanoseconds
#   received/    each document as it arrived
cd "$LASER" || exit 1
published=$(cat published 2>/dev/null)

publish() {
    wanted=$(cat panel)
    [ "$wanted" = "$published" ] && return
    [ -n "$published" ] && echo "STATE: -$published" >&2
    [ -n "$wanted" ] && echo "STATE: +$wanted" >&2
    published=$wanted
    echo "$published" > published
}

cancelled() {
    ipptool -q -I "$IPP_JOB_URI" job-is-cancelled.test
}

# Spring the trap once: after $1 sides of this job.
spring() {
    read -r after what < trap || return
    [ "$1" -eq "$after" ] || return
    case $what in
        abort) : > trap; echo "ERROR: the engine failed" >&2; exit 1 ;;
        swallow) : > trap; exit 0 ;;
        hold) while [ -s trap ]; do cancelled && exit 1; sleep 0.05; done ;;
        *) : > trap; echo "$what" > panel.new; mv panel.new panel ;;
    esac
}

stopped() {
    publish
    [ -s panel ]
}

publish
[ "$(echo "$IPP_JOB_NAME" | tr -d ' ')" = panel ] && exit 0

begun=$(date +%s%N)
arrived=$(find received -type f | wc -l)
cp "$1" received/.arriving
mv received/.arriving "received/$(printf %03d $((arrived + 1))).pdf"
echo "$IPP_JOB_NAME" >> jobs
echo "${IPP_SIDES:-one-sided}" >> sides

pages=$(pdfinfo "$1" | sed -n 's/^Pages: *//p')
sides=$((${pages:-1} * ${IPP_COPIES:-1}))
out=0
echo "ATTR: job-impressions=$sides job-impressions-completed=0" >&2
while [ "$out" -lt "$sides" ]; do
    spring "$out"
    while stopped; do
        cancelled && exit 1
        sleep 0.1
    done
    cancelled && exit 1
    sleep "$PACE"
    out=$((out + 1))
    echo $(($(cat impressions) + 1)) > impressions.new
    mv impressions.new impressions
    echo "$IPP_JOB_NAME" >> came
    echo "ATTR: job-impressions=$sides job-impressions-completed=$out" >&2
done
echo "$begun $(date +%s%N)" >> times
spring "$out"
exit 0
