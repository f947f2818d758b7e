#!/bin/sh
# Generates all files in this folder. Requires ffmpeg with libx264, libwebp and drawtext, and the DejaVu fonts.
#
# Each medium has its own folder. `360.mpegts` and `180.mpegts` contain all segments of a rendition. The playlist next to each
# file contains the byte ranges of the segments, and the server returns single segments. `*.mp4` contain the same streams for
# progressive playback. The extension `.ts` is not used, because the tools of this project treat it as TypeScript.
set -eu
cd "$(dirname "$0")"

FPS=12
ENCODER="-c:v libx264 -preset veryslow -level 3.0 -g $FPS -keyint_min $FPS -sc_threshold 0 -bf 0 -pix_fmt yuv420p"
REPRODUCIBLE="-map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact"
SEGMENTS="-f hls -hls_time 1 -hls_playlist_type vod -hls_flags single_file -hls_segment_options pat_period=10:sdt_period=100"
FRAME="drawtext=font='DejaVu Sans Mono':text='%{eif\:t\:d\:2}':fontcolor=white:fontsize=200:x=(w-tw)/2:y=(h-th)/2+10"

# beep FREQUENCY SECONDS: a short, quiet tone at every full second
beep() { printf "aevalsrc='0.08*sin(2*PI*%s*t)*lt(mod(t,1),0.08)':s=22050:d=%s" "$1" "$2"; }

# picture NAME COLOUR SECONDS: the name, a counter of seconds, and a bar that crosses the picture every four seconds
picture() {
  printf "color=c=%s:s=640x360:r=$FPS:d=%s[ground];testsrc2=s=96x54:r=$FPS:d=%s[test];color=c=0xf2b134:s=40x12:r=$FPS:d=%s[bar];" \
    "$2" "$3" "$3" "$3"
  printf "[ground][test]overlay=x=W-w-24:y=24[tested];[tested][bar]overlay=x='(W-w)*mod(t,4)/4':y=H-24:shortest=1,"
  printf "drawtext=font='DejaVu Sans':text='%s':fontcolor=white:fontsize=40:x=24:y=28,%s" "$1" "$FRAME"
}

# video FOLDER NAME COLOUR SECONDS FREQUENCY
video() {
  mkdir -p "$1"
  ffmpeg -y -v error -filter_complex "$(picture "$2" "$3" "$4"),split[large][full];[full]scale=320:180[small]" \
    -f lavfi -i "$(beep "$5" "$4")" -shortest \
    -map "[large]" -map 0:a $REPRODUCIBLE $ENCODER -profile:v main -crf 30 -c:a aac -ac 1 -b:a 32k $SEGMENTS -hls_segment_filename "$1/360.mpegts" "$1/360.m3u8" \
    -map "[small]" -map 0:a $REPRODUCIBLE $ENCODER -profile:v baseline -crf 30 -c:a aac -ac 1 -b:a 24k $SEGMENTS -hls_segment_filename "$1/180.mpegts" "$1/180.m3u8"
  for height in 360 180; do
    ffmpeg -y -v error -i "$1/$height.mpegts" $REPRODUCIBLE -c copy -bsf:a aac_adtstoasc -movflags +faststart "$1/$height.mp4"
  done
  stills "$1"
}

# sound FOLDER SECONDS FREQUENCY
sound() {
  mkdir -p "$1"
  ffmpeg -y -v error -f lavfi -i "$(beep "$3" "$2")" $REPRODUCIBLE -c:a aac -ac 1 -b:a 24k $SEGMENTS -hls_segment_filename "$1/audio.mpegts" "$1/audio.m3u8"
}

# stills FOLDER: the poster as two JPEG sizes and as WebP
stills() {
  ffmpeg -y -v error -ss 1 -i "$1/360.mp4" -frames:v 1 -q:v 5 -bitexact "$1/poster-640.jpg"
  ffmpeg -y -v error -ss 1 -i "$1/360.mp4" -frames:v 1 -vf scale=320:180 -q:v 6 -bitexact "$1/poster-320.jpg"
  ffmpeg -y -v error -ss 1 -i "$1/360.mp4" -frames:v 1 -c:v libwebp -quality 50 "$1/poster-640.webp"
}

# strip FOLDER SECONDS: one image with a hundred frames side by side, for the previews of the seek bar
strip() {
  ffmpeg -y -v error -i "$1/180.mp4" -vf "fps=100/$2,scale=164:92,tile=100x1" -frames:v 1 -q:v 24 -bitexact "$1/sprite.jpg"
}

# card FILE COLOUR TEXT: an image with one line of text
card() {
  ffmpeg -y -v error -f lavfi -i "color=c=$2:s=640x360" -frames:v 1 -q:v 6 -bitexact \
    -vf "drawtext=font='DejaVu Sans':text='$3':fontcolor=white:fontsize=72:x=(w-tw)/2:y=(h-th)/2" "$1"
}

video video '1_video' 0x17324d 30 660
video short '1_short' 0x1f5c3a 4 550
video other '1_other' 0x8c1c2b 8 880
video two '1_two' 0x0f5e66 12 660
video two-child '1_two_child' 0x55307a 12 440

strip video 30
strip other 8

for second in 0 5 10 15 20 25; do
  ffmpeg -y -v error -ss "$second" -i video/360.mp4 -frames:v 1 -vf scale=320:180 -q:v 6 -bitexact "video/second-$second.jpg"
done

sound audio 20 660
ffmpeg -y -v error -i audio/audio.mpegts $REPRODUCIBLE -c copy -bsf:a aac_adtstoasc -movflags +faststart audio/audio.mp4
card audio/poster-640.jpg 0x333333 '1_audio'
ffmpeg -y -v error -i audio/poster-640.jpg -vf scale=320:180 -q:v 6 -bitexact audio/poster-320.jpg
sound spanish 30 990

mkdir -p slides
for number in 1 2 3; do card "slides/slide-$number.jpg" 0x7a4b12 "Slide $number"; done

du -sh .
