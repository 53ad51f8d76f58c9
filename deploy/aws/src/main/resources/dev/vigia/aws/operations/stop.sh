if [[ $(status) == RUNNING ]]; then
  aws kinesisanalyticsv2 stop-application --application-name "$application"
  await READY
fi
