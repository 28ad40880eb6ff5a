print("milestoned")
