package org.bihuan.frame.problem;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Finds out what a thrown exception means to the one who asked.
 */
final class Diagnosis {

	private static final Logger log = LoggerFactory.getLogger(Diagnosis.class);

	private Diagnosis() {
	}

	static Problem of(Exception ex) {
		if (ex instanceof Refusal refusal) {
			return refused(refusal);
		}
		if (ex instanceof ConcurrencyFailureException) {
			return Problem.of(HttpStatus.CONFLICT, "problem.faster");
		}
		if (ex instanceof DataIntegrityViolationException) {
			log.warn("The database refused values", ex);
			return Problem.of(HttpStatus.CONFLICT);
		}
		if (ex instanceof HttpMessageNotReadableException && ex.getCause() instanceof JsonMappingException json) {
			return unreadable(field(json));
		}
		if (ex instanceof BindException binding) {
			return bound(binding);
		}
		if (ex instanceof MethodArgumentTypeMismatchException mismatch) {
			return unreadable(List.of(new FieldProblem(mismatch.getName(), "problem.field")));
		}
		if (ex instanceof MissingServletRequestParameterException missing) {
			return unreadable(List.of(new FieldProblem(missing.getParameterName(), "problem.field-missing")));
		}
		if (ex instanceof RequestRejectedException) {
			// a header or name that the firewall refuses when it is first read
			return unreadable(List.of());
		}
		return byKind(ex);
	}

	private static Problem refused(Refusal refusal) {
		if (refusal instanceof Refusal.Invalid invalid) {
			return Problem.of(HttpStatus.UNPROCESSABLE_ENTITY).fields(invalid.problems());
		}
		return Problem.of(status(refusal), refusal.messageKey(), refusal.arguments());
	}

	private static HttpStatus status(Refusal refusal) {
		if (refusal instanceof Refusal.Unreadable) {
			return HttpStatus.BAD_REQUEST;
		}
		if (refusal instanceof Refusal.Forbidden) {
			return HttpStatus.FORBIDDEN;
		}
		return (refusal instanceof Refusal.NotFound) ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
	}

	private static Problem unreadable(List<FieldProblem> fields) {
		return Problem.of(HttpStatus.BAD_REQUEST).fields(fields);
	}

	private static Problem bound(BindException binding) {
		boolean unreadable = binding.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure);
		return Problem.of(unreadable ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_ENTITY)
			.fields(binding.getFieldErrors().stream().map(Diagnosis::field).toList());
	}

	private static FieldProblem field(FieldError error) {
		return new FieldProblem(error.getField(), "problem.field");
	}

	/** A body that is JSON and yet not the one asked for: says at which field. */
	private static List<FieldProblem> field(JsonMappingException json) {
		StringBuilder path = new StringBuilder();
		json.getPath()
			.forEach((step) -> path
				.append((step.getFieldName() != null) ? "." + step.getFieldName() : "[" + step.getIndex() + "]"));
		String field = path.toString().replaceFirst("^\\.", "");
		boolean unknown = json instanceof UnrecognizedPropertyException;
		return field.isEmpty() ? List.of()
				: List.of(new FieldProblem(field, unknown ? "problem.field-unknown" : "problem.field"));
	}

	private static Problem byKind(Exception ex) {
		if (ex instanceof MaxUploadSizeExceededException) {
			return Problem.of(HttpStatus.PAYLOAD_TOO_LARGE);
		}
		if (ex instanceof HttpMessageNotReadableException || ex instanceof MultipartException
				|| ex instanceof ServletRequestBindingException && !(ex instanceof MissingRequestValueException)
				|| ex instanceof TypeMismatchException) {
			return Problem.of(HttpStatus.BAD_REQUEST);
		}
		if (ex instanceof ErrorResponse answer && HttpStatus.resolve(answer.getStatusCode().value()) != null
				&& !answer.getStatusCode().is5xxServerError()) {
			return Problem.of(HttpStatus.valueOf(answer.getStatusCode().value())).headers(answer.getHeaders());
		}
		return fault(ex);
	}

	private static Problem fault(Exception ex) {
		String id = UUID.randomUUID().toString();
		log.error("Fault {}", id, ex);
		return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "problem.500", id).errorId(id);
	}

}
