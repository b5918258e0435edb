package org.bihuan.riskpoint;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.bihuan.organisation.People;
import org.bihuan.shared.UnitCode;

/**
 * Points as tests type them in.
 */
final class Points {

	private Points() {
	}

	/**
	 * What somebody fills in: two items of the team, one of the department and the
	 * leader.
	 */
	static Map<String, String> typed(String name) {
		return new HashMap<>(Map.of("name", name, "place", "打磨车间东侧", "risk", "RED", "hazards", "粉尘爆炸", "inCharge",
				"打磨班长", "controls", "除尘系统与设备联锁\n每班清扫积尘", "TEAM", "除尘风机运转正常\n管道无积尘", "DEPARTMENT", "泄爆片完好", "LEADER",
				"联锁试验记录齐全"));
	}

	/** A new point of E-0001 with a name of its own. */
	static RiskPoint added(PointRegister register, PointTable points, People people) {
		long id = register.add(new UnitCode("E-0001"),
				PointDraft.of(typed("除尘器" + UUID.randomUUID().toString().substring(0, 8))),
				people.find("safety-e-0001").orElseThrow());
		return points.find(id).orElseThrow();
	}

}
